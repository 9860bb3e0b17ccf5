package dev.jinvax.bench.figures;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import dev.jinvax.bench.load.Answers;
import dev.jinvax.bench.stage.Stage;
import dev.jinvax.bench.stage.Waiting;
import dev.jinvax.bench.stage.World;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * From a confirmation to its signed webhook, at 500 bookings a second. Counted from the time the event carries, which
 * is when the booking was judged, a little before its commit.
 */
public record Webhooks(double p99Millis, int confirmed, int received, int repeated) {
    private static final double PER_SECOND = 500;
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final long LIMIT_MILLIS = 60_000;
    private static final int SAMPLE = 1_000;

    public static Webhooks run(Product product) {
        Stage stage = product.stage();
        try (Receiver receiver = new Receiver()) {
            List<Webhook> partners = new ArrayList<>();
            for (String partner : World.PARTNERS) {
                partners.add(subscribe(stage, partner, receiver.address(), "booking.confirmed.v1"));
            }
            Answers answers = product.bookAt(PER_SECOND, product.world().spread(), 64, LONG);
            int confirmed = answers.count(201);
            Waiting.until(() -> receiver.arrivals().size() >= confirmed, LIMIT_MILLIS);
            World.PARTNERS.forEach(partner -> unsubscribe(stage, partner));
            return of(receiver.arrivals(), partners, confirmed);
        }
    }

    static void unsubscribe(Stage stage, String partner) {
        Caller caller = Caller.with(stage.address(Service.NOTIFICATION), () -> stage.token(partner));
        for (JsonObject webhook : caller.get("/v1/webhooks").list("/webhooks")) {
            caller.delete("/v1/webhooks/" + webhook.getString("webhook_id"));
        }
    }

    static Webhook subscribe(Stage stage, String partner, String url, String type) {
        JsonObject made = Caller.with(stage.address(Service.NOTIFICATION), () -> stage.token(partner))
                .post("/v1/webhooks", new JsonObject().put("url", url).put("event_types", new JsonArray().add(type)))
                .json();
        try {
            return new Webhook(made.getString("secret"));
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalStateException("no secret came with the webhook", e);
        }
    }

    private static Webhooks of(List<Receiver.Arrival> arrivals, List<Webhook> partners, int confirmed) {
        boolean signed = arrivals.stream().limit(SAMPLE).allMatch(arrival -> arrival.isSignedWith(partners));
        if (!signed) {
            throw new IllegalStateException("a webhook came with a signature that does not hold");
        }
        long distinct = arrivals.stream()
                .map(arrival -> arrival.headers().firstValue("webhook-id").orElse(""))
                .distinct()
                .count();
        double[] late = arrivals.stream()
                .mapToDouble(arrival -> arrival.lateness().toNanos() / 1e6)
                .sorted()
                .toArray();
        double p99 = late.length == 0 ? Double.NaN : late[(int) Math.ceil(0.99 * late.length) - 1];
        return new Webhooks(p99, confirmed, (int) distinct, arrivals.size() - (int) distinct);
    }
}
