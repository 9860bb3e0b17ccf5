package dev.jinvax.notification.messaging;

import dev.jinvax.notification.domain.BookingEvent;
import dev.jinvax.notification.domain.BookingEventType;
import dev.jinvax.notification.domain.BookingSnapshot;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What notification reads of {@code booking.bookings.v1}. */
record BookingWire(
        UUID bookingId,
        int version,
        String state,
        String reference,
        UUID applicantId,
        String personKey,
        String clientId,
        String channel,
        @Nullable String outBookingNo,
        UUID siteId,
        UUID sessionId,
        Instant startsAt,
        String productCode,
        int doseNumber,
        String payment,
        Price price,
        Instant occurredAt,
        @Nullable Detail detail) {

    BookingEvent event(BookingEventType type) {
        Detail told = detail == null ? new Detail(null, null, null, null) : detail;
        String code = told.cause() == null ? told.reason() : told.cause();
        return new BookingEvent(type, booking(told), occurredAt, code);
    }

    private BookingSnapshot booking(Detail told) {
        return new BookingSnapshot(
                bookingId,
                version,
                state,
                reference,
                applicantId,
                personKey,
                clientId,
                channel,
                outBookingNo,
                siteId,
                sessionId,
                startsAt,
                productCode,
                doseNumber,
                payment,
                price.amountMinor(),
                price.currency(),
                told.vaccinatedAt(),
                told.observationUntil());
    }

    record Price(long amountMinor, String currency) {}

    record Detail(
            @Nullable String cause,
            @Nullable String reason,
            @Nullable Instant vaccinatedAt,
            @Nullable Instant observationUntil) {}
}
