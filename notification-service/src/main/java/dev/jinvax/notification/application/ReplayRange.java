package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.DeliveryState;
import dev.jinvax.notification.domain.Subscription;
import dev.jinvax.notification.persistence.DeliveryRecords;
import dev.jinvax.notification.persistence.StoredWebhooks;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Delivers once more what went to a webhook, or should have, in a span of time; each under its own {@code webhook-id}. */
@Singleton
public class ReplayRange {
    private final StoredWebhooks webhooks;
    private final DeliveryRecords records;
    private final Bells bells;
    private final Clock clock;

    public ReplayRange(StoredWebhooks webhooks, DeliveryRecords records, Bells bells, Clock clock) {
        this.webhooks = webhooks;
        this.records = records;
        this.bells = bells;
        this.clock = clock;
    }

    /** The deliveries under way again, in order; empty when the owner has no such webhook. */
    @Transactional
    public Optional<Outcome> replay(Owner owner, UUID webhookId, Range range, UUID after, int limit) {
        return webhooks.find(webhookId)
                .filter(webhook -> owner.sees(webhook.clientId()))
                .map(webhook -> webhook.state() == Subscription.State.DISABLED
                        ? new Disabled()
                        : again(webhook, range, after, limit));
    }

    private Outcome again(Subscription webhook, Range range, UUID after, int limit) {
        List<UUID> again =
                records.rangeAgain(webhook, range.from(), range.to(), range.states(), after, limit, clock.instant());
        bells.ringAfterCommit(bells.deliveries());
        return new UnderWay(again);
    }

    /**
     * Which deliveries.
     *
     * @param from when the oldest was put down
     * @param to when the first one no more was
     * @param states DELIVERED, FAILED, or both
     */
    public record Range(Instant from, Instant to, Set<DeliveryState> states) {
        public Range {
            states = Set.copyOf(states);
        }
    }

    /** What became of the wish. */
    public sealed interface Outcome permits UnderWay, Disabled {}

    /** These are delivered again. */
    public record UnderWay(List<UUID> deliveries) implements Outcome {
        public UnderWay {
            deliveries = List.copyOf(deliveries);
        }
    }

    /** Nothing goes to this webhook until its owner activates it. */
    public record Disabled() implements Outcome {}
}
