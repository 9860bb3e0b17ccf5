package dev.jinvax.local.story;

import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import dev.jinvax.local.http.Patience;
import dev.jinvax.local.stack.Stack;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the chapters share: the stack, the day everything happens on, who calls, and how long one waits. */
final class Scene {
    static final String TAIYUAN = "140100";
    static final String PRODUCT = "SINOPHARM_BEIJING";
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Stack stack;
    private final Teller teller;

    Scene(Stack stack, Teller teller) {
        this.stack = stack;
        this.teller = teller;
    }

    Stack stack() {
        return stack;
    }

    Teller teller() {
        return teller;
    }

    Caller as(String clientId) {
        return stack.caller(clientId);
    }

    Caller anybody() {
        return stack.anybody();
    }

    /** Today where the story happens, on the movable clock. */
    LocalDate today() {
        return LocalDate.ofInstant(stack.now(), SHANGHAI);
    }

    /** The present moment as requests write it. */
    String now() {
        return stack.now().toString();
    }

    /** Moves everybody to a time of a day in Shanxi; a little later, so that what is due then is due. */
    void goTo(LocalDate day, LocalTime time) {
        goTo(day.atTime(time).atZone(SHANGHAI).toInstant());
    }

    void goTo(Instant moment) {
        stack.moveClockTo(moment.plusSeconds(2));
    }

    static LocalDate dayOf(String moment) {
        return LocalDate.ofInstant(OffsetDateTime.parse(moment).toInstant(), SHANGHAI);
    }

    /** Asks until the answer is the wanted one; the step that compares it says so when it never was. */
    <T> T until(Supplier<T> question, Predicate<T> wanted) {
        return Patience.until(PATIENCE, question, wanted);
    }

    /** The same for a value a JSON pointer leads to. */
    String until(Supplier<Answer> question, String pointer, String wanted) {
        return until(() -> question.get().at(pointer), wanted::equals);
    }

    /** The person's own word (N2), given now. */
    JsonObject declaration() {
        return new JsonObject().put("informed_and_voluntary", true).put("declared_at", now());
    }
}
