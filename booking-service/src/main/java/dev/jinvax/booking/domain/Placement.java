package dev.jinvax.booking.domain;

import dev.jinvax.booking.domain.BookingRules.Wish;
import java.util.UUID;

/**
 * A wish that passed the rules, ready to take a place: all that is written when it gets one.
 *
 * @param event body of {@code booking.confirmed.v1}, for history and outbox
 * @param answer body of the 201
 */
public record Placement(Wish wish, UUID bookingId, String reference, UUID eventId, byte[] event, byte[] answer) {
    /** The currency of every price here (ISO 4217). */
    public static final String CURRENCY = "CNY";

    public ReservationRequest request() {
        return wish.request();
    }
}
