package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.DeliveryRecord;
import dev.jinvax.notification.persistence.DeliveryRecords;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks up deliveries, each caller its own, ops everybody's. */
@Singleton
public class FindDeliveries {
    private final DeliveryRecords records;

    public FindDeliveries(DeliveryRecords records) {
        this.records = records;
    }

    @Transactional
    public List<DeliveryRecord> list(
            Owner owner,
            @Nullable UUID webhookId,
            @Nullable UUID bookingId,
            @Nullable String state,
            UUID after,
            int limit) {
        return records.list(owner.filter(), webhookId, bookingId, state, after, limit);
    }
}
