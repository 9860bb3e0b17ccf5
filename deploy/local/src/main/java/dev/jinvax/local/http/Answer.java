package dev.jinvax.local.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer to a call; {@code at("/session/starts_at")} reads from its JSON. */
public record Answer(int status, HttpHeaders headers, String text) {
    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public JsonObject json() {
        return new JsonObject(text);
    }

    /** The value a JSON pointer leads to; null when it leads nowhere. */
    public @Nullable Object value(String pointer) {
        return JsonPointer.from(pointer).queryJson(text.startsWith("[") ? new JsonArray(text) : json());
    }

    /** As {@link #value(String)}, as text; {@code (nothing)} when there is none. */
    public String at(String pointer) {
        Object found = value(pointer);
        return found == null ? "(nothing)" : found.toString();
    }

    /** The objects of an array. */
    public List<JsonObject> list(String pointer) {
        return value(pointer) instanceof JsonArray array
                ? array.stream()
                        .flatMap(each -> each instanceof JsonObject object ? Stream.of(object) : Stream.empty())
                        .toList()
                : List.of();
    }

    /** {@code 409 ALREADY_BOOKED} for a refusal, {@code 201} for anything else: what a story compares. */
    public String outcome() {
        return status < 400 ? Integer.toString(status) : status + " " + at("/code");
    }

    /** The answer itself when it is what is needed to go on. */
    public Answer require(int expected) {
        if (status != expected) {
            throw new UnexpectedAnswerException("expected " + expected + ", got " + status + ": " + text);
        }
        return this;
    }

    /** Without this answer nothing that follows makes sense. */
    public static final class UnexpectedAnswerException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnexpectedAnswerException(String message) {
            super(message);
        }
    }
}
