package dev.jinvax.notification.messaging;

import dev.jinvax.notification.domain.AppointmentNews;
import dev.jinvax.notification.domain.BookingEvent;
import dev.jinvax.notification.domain.BookingEventType;
import dev.jinvax.notification.domain.BookingSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        @Nullable Instant endsAt,
        String productCode,
        int doseNumber,
        String payment,
        Price price,
        @Nullable Price offeredPrice,
        @Nullable List<String> flags,
        Instant occurredAt,
        @Nullable Detail detail) {

    BookingEvent event(BookingEventType type) {
        Detail told = detail == null ? Detail.NONE : detail;
        return new BookingEvent(type, booking(told), occurredAt, saysMore(type, told));
    }

    private @Nullable String saysMore(BookingEventType type, Detail told) {
        String flag = told.flag();
        if (flag != null) {
            return AppointmentNews.of(flag, flags != null && flags.contains(flag))
                    .map(Enum::name)
                    .orElse(null);
        }
        return told.saysMore(type);
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
                endsAt,
                productCode,
                doseNumber,
                payment,
                price.amountMinor(),
                offeredPrice == null ? null : offeredPrice.amountMinor(),
                price.currency(),
                told.vaccinatedAt(),
                told.observationUntil());
    }

    record Price(long amountMinor, String currency) {}

    record Detail(
            @Nullable String cause,
            @Nullable String reason,
            @Nullable String flag,
            @Nullable LocalDate returnFrom,
            @Nullable String lot,
            @Nullable Instant vaccinatedAt,
            @Nullable Instant observationUntil) {
        private static final Detail NONE = new Detail(null, null, null, null, null, null, null);

        private @Nullable String saysMore(BookingEventType type) {
            if (type == BookingEventType.LOT_RECALLED) {
                return lot;
            }
            if (returnFrom != null) {
                return returnFrom.toString();
            }
            return cause == null ? reason : cause;
        }
    }
}
