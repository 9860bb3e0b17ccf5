package dev.jinvax.notification.messaging;

import static dev.jinvax.kit.testing.TopicReader.await;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.notification.application.TellOwners;
import dev.jinvax.notification.testing.MailParts;
import dev.jinvax.notification.testing.Partner;
import dev.jinvax.notification.testing.Receiver;
import dev.jinvax.notification.testing.Time;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HostileReceiversTest {
    private static final Instant NOW = at("2026-11-20T10:00");

    @Inject
    MovableClock clock;

    @Inject
    TellOwners tellOwners;

    private final String token = Partner.token("hostile-" + Ids.next());
    private final Receiver receiver = new Receiver();
    private final CountDownLatch atTheEnd = new CountDownLatch(1);
    private Partner.Webhook webhook;

    @BeforeEach
    void subscribed() {
        Time.set(clock, NOW);
        webhook = Partner.subscribe(token, receiver.url(), List.of());
    }

    @AfterEach
    void leaves() {
        atTheEnd.countDown();
        receiver.close();
        Partner.as(token).delete("/v1/webhooks/" + webhook.id());
    }

    @Test
    void failureIsRepeatedUnderTheSameIdWhenItsTimeHasCome() {
        receiver.answering(500);
        test();
        awaitDelivery("state", "PENDING", "last_status", 500, "attempts", 1);
        receiver.answering(200);
        Time.set(clock, NOW.plusSeconds(10));

        awaitDelivery("state", "DELIVERED", "last_status", 200, "attempts", 2);
        assertThat(receiver.received()).hasSize(2);
        assertThat(receiver.received())
                .extracting(Receiver.Received::id)
                .containsOnly(receiver.received().get(0).id());
        assertThat(receiver.received()).allMatch(each -> Partner.isSigned(each, webhook.secret()));
    }

    @Test
    void goneMeansNeverAgain() {
        receiver.answering(410);
        test();

        awaitDelivery("state", "FAILED", "last_status", 410, "attempts", 1);
        Partner.as(token)
                .get("/v1/webhooks/" + webhook.id())
                .then()
                .body("state", org.hamcrest.Matchers.is("DISABLED"))
                .body("disabled_reason", org.hamcrest.Matchers.is("GONE"));
    }

    @Test
    void threeDaysOfFailureDisableTheWebhook() {
        receiver.answering(503);
        test();
        for (int attempt = 1; attempt < 12; attempt++) {
            awaitDelivery("state", "PENDING", "last_status", 503, "attempts", attempt);
            Time.set(clock, NOW.plus(Duration.ofDays(2L * attempt)));
        }

        awaitDelivery("state", "FAILED", "last_status", 503, "attempts", 12);
        Partner.as(token)
                .get("/v1/webhooks/" + webhook.id())
                .then()
                .body("disabled_reason", org.hamcrest.Matchers.is("FAILING"));
        tellOwners.tell();
        await(() -> !MailParts.with("X-Jinvax-Webhook", webhook.id()).isEmpty());
        assertThat(MailParts.text(
                        MailParts.with("X-Jinvax-Webhook", webhook.id()).get(0)))
                .contains("has taken no message for three days", "连续三天未能接收消息");
    }

    @Test
    void redirectIsNotFollowed() {
        Receiver elsewhere = new Receiver();
        receiver.behaving(exchange -> {
            exchange.getResponseHeaders().add("Location", elsewhere.url());
            exchange.sendResponseHeaders(307, -1);
        });
        test();

        awaitDelivery("state", "PENDING", "last_error", "REDIRECT_NOT_FOLLOWED", "attempts", 1);
        assertThat(elsewhere.received()).isEmpty();
        elsewhere.close();
    }

    @Test
    void silentReceiverIsLeftAfterTheLimit() {
        receiver.behaving(exchange -> awaitEnd());
        test();

        awaitDelivery("state", "PENDING", "last_error", "TIMEOUT", "attempts", 1);
    }

    @Test
    void endlessAnswerIsCutOffAndTheStatusCounts() {
        receiver.behaving(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                byte[] part = new byte[8192];
                while (atTheEnd.getCount() > 0) {
                    body.write(part);
                }
            } catch (IOException cutOff) {
                atTheEnd.countDown();
            }
        });
        test();

        awaitDelivery("state", "DELIVERED", "last_status", 200, "attempts", 1);
        await(() -> atTheEnd.getCount() == 0);
    }

    @Test
    void slowReceiverHoldsUpNobodyElse() {
        receiver.behaving(exchange -> awaitEnd());
        for (int index = 0; index < 80; index++) {
            test();
        }
        Receiver quick = new Receiver();
        String other = Partner.token("quick-" + Ids.next());
        Partner.Webhook quickWebhook = Partner.subscribe(other, quick.url(), List.of());
        Partner.as(other)
                .post("/v1/webhooks/" + quickWebhook.id() + "/test")
                .then()
                .statusCode(202);

        await(() -> quick.received().size() == 1);
        quick.close();
    }

    @Test
    void duringARotationBothSecretsSignAndAfterADayTheNewOneAlone() {
        String newSecret = Partner.as(token)
                .header("Idempotency-Key", Ids.next().toString())
                .post("/v1/webhooks/" + webhook.id() + "/secret-rotation")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        test();
        await(() -> receiver.received().size() == 1);
        assertThat(Partner.isSigned(receiver.received().get(0), webhook.secret()))
                .isTrue();
        assertThat(Partner.isSigned(receiver.received().get(0), newSecret)).isTrue();
        Time.set(clock, NOW.plus(Duration.ofHours(25)));
        test();
        await(() -> receiver.received().size() == 2);

        assertThat(Partner.isSigned(receiver.received().get(1), webhook.secret()))
                .isFalse();
        assertThat(Partner.isSigned(receiver.received().get(1), newSecret)).isTrue();
    }

    @Test
    void replaySendsTheSameMessageAgain() {
        test();
        awaitDelivery("state", "DELIVERED", "last_status", 204, "attempts", 1);
        Partner.as(token)
                .post("/v1/deliveries/" + delivery().get("delivery_id") + "/replay")
                .then()
                .statusCode(202);

        await(() -> receiver.received().size() == 2);
        assertThat(receiver.received().get(1).id())
                .isEqualTo(receiver.received().get(0).id());
        assertThat(receiver.received().get(1).body())
                .isEqualTo(receiver.received().get(0).body());
    }

    private void awaitEnd() {
        try {
            atTheEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void test() {
        Partner.as(token).post("/v1/webhooks/" + webhook.id() + "/test").then().statusCode(202);
    }

    private void awaitDelivery(String first, Object one, String second, Object two, String third, Object three) {
        await(() -> {
            Map<String, Object> delivery = delivery();
            return one.equals(delivery.get(first))
                    && two.equals(delivery.get(second))
                    && three.equals(delivery.get(third));
        });
    }

    private Map<String, Object> delivery() {
        List<Map<String, Object>> deliveries = Partner.as(token)
                .get("/v1/deliveries?webhook_id=" + webhook.id())
                .then()
                .statusCode(200)
                .extract()
                .path("deliveries");
        return deliveries.get(0);
    }
}
