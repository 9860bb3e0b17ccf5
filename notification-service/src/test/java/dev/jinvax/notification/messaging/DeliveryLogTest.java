package dev.jinvax.notification.messaging;

import static dev.jinvax.kit.testing.TopicReader.await;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.notification.testing.Partner;
import dev.jinvax.notification.testing.Receiver;
import dev.jinvax.notification.testing.Time;
import dev.jinvax.notification.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the owner of a webhook finds out afterwards, and sends again. */
@QuarkusTest
class DeliveryLogTest {
    private static final Instant NOW = at("2026-11-20T10:00");

    @Inject
    MovableClock clock;

    private final String token = Partner.token("log-" + Ids.next());
    private final Receiver receiver = new Receiver();
    private Partner.Webhook webhook;

    @BeforeEach
    void subscribed() {
        Time.set(clock, NOW);
        webhook = Partner.subscribe(token, receiver.url(), List.of());
    }

    @AfterEach
    void leaves() {
        receiver.close();
        Partner.as(token).delete("/v1/webhooks/" + webhook.id());
    }

    @Test
    void headsOfRequestAndResponseAreKeptWithoutCookies() {
        receiver.behaving(exchange -> {
            exchange.getResponseHeaders().add("X-Trace", "abc\u00ff");
            exchange.getResponseHeaders().add("Set-Cookie", "session=secret");
            exchange.sendResponseHeaders(503, -1);
        });
        String id = Partner.test(token, webhook);
        await(() -> delivery().get("last_response_head") != null);

        assertThat((String) delivery().get("last_request_head"))
                .startsWith("POST /hooks?tenant=1 HTTP/1.1\n")
                .contains("\nwebhook-id: " + id + "\n", "\nwebhook-signature: v1,", "\nwebhook-timestamp: ");
        assertThat(((String) delivery().get("last_response_head")).toLowerCase(java.util.Locale.ROOT))
                .startsWith("http/1.1 503 service unavailable")
                .contains("x-trace: abc?", "set-cookie: ***")
                .doesNotContain("session=secret");
    }

    @Test
    void headsAreKeptToALimit() {
        receiver.behaving(exchange -> {
            exchange.getResponseHeaders().add("X-Long", "y".repeat(10_000));
            exchange.sendResponseHeaders(200, -1);
        });
        Partner.test(token, webhook);
        await(() -> "DELIVERED".equals(delivery().get("state")));

        assertThat((String) delivery().get("last_response_head")).hasSize(4_096);
    }

    @Test
    void spanIsReplayedUnderTheSameIdsAndNothingElse() {
        Partner.test(token, webhook);
        awaitDelivered(1);
        Time.set(clock, NOW.plus(Duration.ofHours(1)));
        List<String> inTheSpan = List.of(Partner.test(token, webhook), Partner.test(token, webhook));
        awaitDelivered(3);
        Time.set(clock, NOW.plus(Duration.ofHours(2)));
        Partner.test(token, webhook);
        awaitDelivered(4);

        replay("2026-11-20T11:00:00+08:00", "2026-11-20T12:00:00+08:00")
                .statusCode(202)
                .body("deliveries", Matchers.is(2))
                .body("next_cursor", Matchers.nullValue());
        await(() -> receiver.received().size() == 6);

        assertThat(receiver.received().subList(4, 6))
                .extracting(Receiver.Received::id)
                .containsExactlyInAnyOrderElementsOf(inTheSpan);
    }

    @Test
    void whatIsOfNoMoreUseIsNotReplayedAndStaysDelivered() {
        World world = World.with(NOW.plus(Duration.ofDays(2)), "en");
        String owner = Partner.token(world.clientId);
        Partner.Webhook own = Partner.subscribe(owner, receiver.url(), List.of("reminder.due.v1"));
        world.tell("confirmed", "CONFIRMED", NOW);
        await(() -> Partner.deliveries(owner, own).stream().anyMatch(each -> "DELIVERED".equals(each.get("state"))));
        Time.set(clock, NOW.plus(Duration.ofDays(3)));

        Partner.as(owner)
                .post("/v1/deliveries/" + Partner.deliveries(owner, own).get(0).get("delivery_id") + "/replay")
                .then()
                .statusCode(409);
        Partner.as(owner)
                .body(Map.of("from", "2026-11-20T09:00:00+08:00", "to", "2026-11-20T11:00:00+08:00"))
                .post("/v1/webhooks/" + own.id() + "/replay")
                .then()
                .statusCode(202)
                .body("deliveries", Matchers.is(0));

        assertThat(Partner.deliveries(owner, own).get(0)).containsEntry("state", "DELIVERED");
    }

    @Test
    void emptySpanIsRefusedByName() {
        replay("2026-11-20T12:00:00+08:00", "2026-11-20T12:00:00+08:00")
                .statusCode(400)
                .body("errors.code", Matchers.contains("RANGE_EMPTY"))
                .body("errors.field", Matchers.contains("to"));
    }

    @Test
    void anothersSpanIsAsGoodAsNone() {
        Partner.as(Partner.token("stranger"))
                .body(Map.of("from", "2026-11-20T11:00:00+08:00", "to", "2026-11-20T12:00:00+08:00"))
                .post("/v1/webhooks/" + webhook.id() + "/replay")
                .then()
                .statusCode(404);
    }

    @Test
    void disabledWebhookIsRepairedActivatedAndSentWhatItMissed() {
        receiver.answering(410);
        String missed = Partner.test(token, webhook);
        await(() -> "FAILED".equals(delivery().get("state")));
        Partner.as(token)
                .get("/v1/webhooks/" + webhook.id())
                .then()
                .body("state", Matchers.is("DISABLED"))
                .body("disabled_at", Matchers.startsWith("2026-11-20T10:0"));
        receiver.answering(204);
        replay("2026-11-20T09:00:00+08:00", "2026-11-20T11:00:00+08:00")
                .statusCode(409)
                .body("code", Matchers.is("WEBHOOK_DISABLED"));

        Partner.as(token)
                .post("/v1/webhooks/" + webhook.id() + "/activation")
                .then()
                .statusCode(200)
                .body("state", Matchers.is("ACTIVE"))
                .body("disabled_at", Matchers.nullValue());
        replay("2026-11-20T09:00:00+08:00", "2026-11-20T11:00:00+08:00").statusCode(202);
        awaitDelivered(1);

        assertThat(receiver.received()).extracting(Receiver.Received::id).containsExactly(missed, missed);
    }

    private io.restassured.response.ValidatableResponse replay(String from, String to) {
        return Partner.as(token)
                .body(Map.of("from", from, "to", to))
                .post("/v1/webhooks/" + webhook.id() + "/replay")
                .then();
    }

    private void awaitDelivered(int count) {
        await(() -> Partner.deliveries(token, webhook).stream()
                        .filter(each -> "DELIVERED".equals(each.get("state")))
                        .count()
                == count);
    }

    private Map<String, Object> delivery() {
        return Partner.deliveries(token, webhook).get(0);
    }
}
