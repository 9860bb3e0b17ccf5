package dev.jinvax.e2e.check;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;

/**
 * One call of a client and what it heard; nothing heard is an unknown outcome.
 *
 * @param key the idempotency key; of a call without one, the booking it is about
 * @param about the client's own number of what it wishes, or the id of the booking or batch
 */
public record Call(
        int number,
        String client,
        Kind kind,
        String key,
        String about,
        String body,
        Optional<Heard> heard,
        Duration took) {
    /** What was asked for. */
    public enum Kind {
        BOOK,
        CANCEL,
        RESCHEDULE,
        READ,
        BATCH
    }

    /** What the service answered. */
    public record Heard(int status, String body) {
        public String at(String field) {
            return body.startsWith("{") ? String.valueOf(new JsonObject(body).getValue(field)) : "";
        }
    }

    public boolean isDone() {
        return heard.filter(answer -> answer.status() / 100 == 2).isPresent();
    }

    /** A refusal that says nothing was done; a failure of the service says neither. */
    public boolean isRefused() {
        return heard.filter(answer -> answer.status() / 100 == 4)
                .filter(answer -> !answer.at("code").equals("IDEMPOTENCY_KEY_IN_FLIGHT"))
                .isPresent();
    }

    public boolean isUnknown() {
        return !isDone() && !isRefused();
    }

    String field(String name) {
        return heard.map(answer -> answer.at(name)).orElse("");
    }
}
