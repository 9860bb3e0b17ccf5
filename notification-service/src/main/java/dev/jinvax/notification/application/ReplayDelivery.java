package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.DeliveryRecord;
import dev.jinvax.notification.domain.DeliveryState;
import dev.jinvax.notification.persistence.DeliveryRecords;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Delivers once more what was delivered or given up, under the same {@code webhook-id}. */
@Singleton
public class ReplayDelivery {
    private final DeliveryRecords records;
    private final Bells bells;
    private final Clock clock;

    public ReplayDelivery(DeliveryRecords records, Bells bells, Clock clock) {
        this.records = records;
        this.bells = bells;
        this.clock = clock;
    }

    @Transactional
    public Outcome replay(Owner owner, UUID deliveryId) {
        Optional<DeliveryRecord> found = records.lock(deliveryId).filter(record -> owner.sees(record.clientId()));
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (!found.get().state().next().contains(DeliveryState.PENDING)) {
            return Outcome.NOT_FINISHED_OR_NO_LONGER_TRUE;
        }
        if (!records.again(deliveryId, clock.instant())) {
            return Outcome.NOT_FINISHED_OR_NO_LONGER_TRUE;
        }
        bells.ringAfterCommit(bells.deliveries());
        return Outcome.UNDER_WAY;
    }

    /** What became of the wish. */
    public enum Outcome {
        UNDER_WAY,
        UNKNOWN,
        NOT_FINISHED_OR_NO_LONGER_TRUE
    }
}
