package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Caller;
import dev.jinvax.local.http.Patience;
import dev.jinvax.local.stack.Stack;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What ops decides about a partner counts within seconds at every service, for tokens that were checked before too. */
@ExtendWith(SharedStack.class)
class SuspensionTest {
    private static final Duration SECONDS = Duration.ofSeconds(5);

    /** A client of each service, and something it may ask there. */
    private static final Map<Service, Question> QUESTIONS = Map.of(
            Service.ELIGIBILITY, new Question("sanjintong", "/v1/applicants"),
            Service.BOOKING, new Question("sanjintong", "/v1/bookings"),
            Service.NOTIFICATION, new Question("sanjintong", "/v1/webhooks"),
            Service.SITES, new Question("taiyuan-editor", "/v1/sites"));

    private record Question(String client, String path) {}

    @Test
    void suspensionAndItsEndAreFeltEverywhereWithinSeconds(Stack stack) {
        Map<String, String> tokens =
                Map.of("sanjintong", stack.token("sanjintong"), "taiyuan-editor", stack.token("taiyuan-editor"));
        assertThat(answers(stack, tokens)).containsOnly("200");

        decide(stack, true);
        try {
            assertFelt(stack, tokens, "403 PARTNER_SUSPENDED");
        } finally {
            decide(stack, false);
        }
        assertFelt(stack, tokens, "200");
    }

    private static void assertFelt(Stack stack, Map<String, String> tokens, String answer) {
        Instant decided = Instant.now();
        assertThat(Patience.until(
                        SECONDS,
                        () -> answers(stack, tokens),
                        all -> all.stream().allMatch(answer::equals)))
                .containsOnly(answer);
        assertThat(Duration.between(decided, Instant.now())).isLessThan(SECONDS);
    }

    private static List<String> answers(Stack stack, Map<String, String> tokens) {
        List<String> answers = new ArrayList<>();
        QUESTIONS.forEach((service, question) ->
                answers.add(Caller.with(stack.url(service), () -> tokens.getOrDefault(question.client(), ""))
                        .get(question.path())
                        .outcome()));
        return answers;
    }

    private static void decide(Stack stack, boolean suspended) {
        Map.of("sanjintong", "SANJINTONG", "taiyuan-editor", "SITE")
                .forEach((client, channel) -> stack.caller("ops")
                        .put(
                                "/bookings/v1/partners/" + client,
                                new JsonObject()
                                        .put("channel", channel)
                                        .put("name", client)
                                        .put("suspended", suspended))
                        .require(200));
    }
}
