package dev.jinvax.local.story;

import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A platform changes its signing secret without a gap, and has messages sent once more that it lost. */
final class WebhookChapter {
    private static final String WEBHOOKS = "/notifications/v1/webhooks";

    private final Scene scene;
    private final Teller teller;
    private final Caller alipay;
    private final WebhookReceiver receiver = new WebhookReceiver();

    WebhookChapter(Scene scene) {
        this.scene = scene;
        this.teller = scene.teller();
        this.alipay = scene.as("alipay");
    }

    void play() {
        try (receiver) {
            teller.chapter("十、回调 · Webhooks");
            String from = scene.now();
            Answer made = alipay.post(
                    WEBHOOKS,
                    new JsonObject()
                            .put("url", receiver.address().toString())
                            .put("event_types", new JsonArray().add("webhook.test.v1")));
            teller.step("a webhook is made", "201", made.outcome());
            String webhook = WEBHOOKS + "/" + made.at("/webhook_id");
            String oldSecret = made.at("/secret");
            String newSecret = rotated(webhook, oldSecret);
            replayed(made.at("/webhook_id"));
            span(webhook, from);
            teller.step(
                    "the new secret verifies all of it",
                    true,
                    receiver.received().stream().skip(1).allMatch(each -> each.isSignedWith(newSecret)));
            teller.step("it is ended", "204", alipay.delete(webhook).outcome());
        }
    }

    private String rotated(String webhook, String oldSecret) {
        test(webhook, 1);
        String newSecret = alipay.post(webhook + "/secret-rotation", new JsonObject())
                .require(201)
                .at("/secret");
        test(webhook, 2);
        List<WebhookReceiver.Received> received = receiver.received();
        teller.step(
                "before the rotation the old secret signs alone",
                "old true, new false",
                signs(received.get(0), oldSecret, newSecret));
        teller.step(
                "for a day after it both sign: a receiver changes over without a gap",
                "old true, new true",
                signs(received.get(1), oldSecret, newSecret));
        return newSecret;
    }

    private void replayed(String webhookId) {
        JsonObject newest = newest(webhookId);
        teller.step(
                "the log shows what the receiver answered",
                true,
                newest.getString("last_response_head", "").startsWith("HTTP/1.1 204"));
        Answer answer = alipay.post(
                "/notifications/v1/deliveries/" + newest.getString("delivery_id") + "/replay", new JsonObject());
        teller.step("one delivery is replayed", "202", answer.outcome());
        List<WebhookReceiver.Received> received = received(3);
        teller.step(
                "… and comes again under the same id",
                received.get(1).id(),
                received.get(received.size() - 1).id());
    }

    private void span(String webhook, String from) {
        JsonObject span = new JsonObject()
                .put("from", from)
                .put("to", scene.stack().now().plusSeconds(60).toString());
        Answer answer = scene.until(
                () -> alipay.post(webhook + "/replay", span), replayed -> "2".equals(replayed.at("/deliveries")));
        teller.step("everything since the beginning is replayed", "2", answer.at("/deliveries"));
        teller.step(
                "… and comes again, two ids in all",
                "2 ids",
                received(5).stream()
                                .map(WebhookReceiver.Received::id)
                                .distinct()
                                .count()
                        + " ids");
    }

    /** The newest delivery of the webhook, once its answer is on record. */
    private JsonObject newest(String webhookId) {
        List<JsonObject> delivered = scene.until(
                () -> alipay.get("/notifications/v1/deliveries?state=DELIVERED&webhook_id=" + webhookId)
                        .list("/deliveries"),
                found -> found.size() == 2);
        return delivered.get(delivered.size() - 1);
    }

    private void test(String webhook, int expected) {
        alipay.post(webhook + "/test", new JsonObject()).require(202);
        received(expected);
    }

    private List<WebhookReceiver.Received> received(int count) {
        return scene.until(receiver::received, all -> all.size() >= count);
    }

    private static String signs(WebhookReceiver.Received received, String oldSecret, String newSecret) {
        return "old " + received.isSignedWith(oldSecret) + ", new " + received.isSignedWith(newSecret);
    }
}
