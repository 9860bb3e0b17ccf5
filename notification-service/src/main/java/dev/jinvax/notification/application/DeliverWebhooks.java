package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.Answer;
import dev.jinvax.notification.domain.Courier;
import dev.jinvax.notification.domain.DeliveryOutcome;
import dev.jinvax.notification.domain.Heads;
import dev.jinvax.notification.domain.Parcel;
import dev.jinvax.notification.persistence.DueDeliveries;
import dev.jinvax.notification.persistence.StoredDeliveries;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes due messages to their webhooks, many at once, none more than its share at one receiver. */
@Singleton
public class DeliverWebhooks {
    private static final int MOST_UNDER_WAY = 256;
    private static final int SHARE_OF_A_WEBHOOK = 64;

    private final DueDeliveries due;
    private final StoredDeliveries deliveries;
    private final Courier courier;
    private final Bells bells;
    private final Clock clock;
    private final MeterRegistry meters;
    private final ConcurrentLinkedQueue<DeliveryOutcome> outcomes = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Integer> busy = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();

    public DeliverWebhooks(
            DueDeliveries due,
            StoredDeliveries deliveries,
            Courier courier,
            Bells bells,
            Clock clock,
            MeterRegistry meters) {
        this.due = due;
        this.deliveries = deliveries;
        this.courier = courier;
        this.bells = bells;
        this.clock = clock;
        this.meters = meters;
    }

    /** Marks what was answered, claims what is due and sets it going; returns at once. */
    public void round() {
        mark();
        int free = MOST_UNDER_WAY - underWay.get();
        if (free > 0) {
            Instant now = clock.instant();
            DueDeliveries.Claim claim =
                    QuarkusTransaction.requiringNew().call(() -> due.claim(free, busy, SHARE_OF_A_WEBHOOK, now));
            meters.counter("jinvax.webhook.over").increment(claim.over());
            claim.parcels().forEach(this::send);
        }
    }

    /** Gives up what nobody will take any more, and forgets what is old. */
    public void tidy() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> deliveries.tidy(now));
    }

    /** Marks what was answered; answers how much is still under way. */
    public int mark() {
        List<DeliveryOutcome> done = new ArrayList<>();
        for (DeliveryOutcome outcome = outcomes.poll(); outcome != null; outcome = outcomes.poll()) {
            done.add(outcome);
        }
        if (!done.isEmpty()) {
            finish(done);
        }
        return underWay.get();
    }

    private void finish(List<DeliveryOutcome> done) {
        try {
            QuarkusTransaction.requiringNew().run(() -> deliveries.answered(done));
        } catch (RuntimeException databaseAway) {
            outcomes.addAll(done);
            throw databaseAway;
        }
        for (DeliveryOutcome outcome : done) {
            busy.computeIfPresent(outcome.parcel().webhookId(), (id, count) -> count == 1 ? null : count - 1);
            meters.counter("jinvax.webhook.attempts", "outcome", outcome.state().name())
                    .increment();
        }
        underWay.addAndGet(-done.size());
        bells.deliveries().ring();
    }

    private void send(Parcel parcel) {
        underWay.incrementAndGet();
        busy.merge(parcel.webhookId(), 1, Integer::sum);
        courier.deliver(parcel).whenComplete((answer, failure) -> {
            Answer given = failure == null
                    ? answer
                    : new Answer(null, "NOT_SENT", Duration.ZERO, Optional.empty(), Heads.NONE);
            outcomes.add(DeliveryOutcome.of(parcel, given, clock.instant()));
            bells.deliveries().ring();
        });
    }
}
