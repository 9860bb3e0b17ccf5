package dev.jinvax.booking.messaging;

import dev.jinvax.booking.application.PreparePlacement.ConfirmationEvent;
import dev.jinvax.booking.domain.BookingRules.Wish;
import dev.jinvax.kit.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Writes {@code booking.confirmed.v1}. */
@Singleton
public class ConfirmationEventWriter implements ConfirmationEvent {
    private final Outbox outbox;

    public ConfirmationEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public byte[] body(Wish wish, UUID bookingId, String reference) {
        return outbox.bytes(BookingWire.confirmed(wish, bookingId, reference));
    }
}
