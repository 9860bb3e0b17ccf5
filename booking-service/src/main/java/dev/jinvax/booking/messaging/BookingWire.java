package dev.jinvax.booking.messaging;

import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingRules.Wish;
import dev.jinvax.booking.domain.Placement;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.SessionSlot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of every event on {@code booking.bookings.v1}: the booking after the change, and the change's detail. */
public record BookingWire(
        UUID bookingId,
        String reference,
        int version,
        String state,
        UUID applicantId,
        String personKey,
        String clientId,
        @Nullable String orgId,
        String channel,
        @Nullable String outBookingNo,
        @Nullable UUID batchId,
        String cityCode,
        UUID siteId,
        UUID sessionId,
        Instant startsAt,
        Instant endsAt,
        String productCode,
        int doseNumber,
        String payment,
        Price price,
        @Nullable Price offeredPrice,
        List<String> flags,
        Instant occurredAt,
        Map<String, Object> detail) {
    public static final String TOPIC = "booking.bookings.v1";

    static BookingWire of(Booking booking, BookingChange change, Instant occurredAt) {
        SessionSlot slot = booking.slot();
        return new BookingWire(
                booking.bookingId(),
                booking.reference(),
                booking.version(),
                booking.state().name(),
                booking.applicantId(),
                booking.personKey(),
                booking.clientId(),
                booking.orgId().orElse(null),
                booking.channel(),
                booking.outBookingNo().orElse(null),
                booking.batchId().orElse(null),
                slot.cityCode(),
                slot.siteId(),
                slot.sessionId(),
                slot.startsAt(),
                slot.endsAt(),
                slot.productCode(),
                booking.doseNumber(),
                booking.payment().name(),
                new Price(booking.payment().name(), booking.amountMinor(), booking.currency()),
                booking.offeredMinor()
                        .map(amount -> new Price(booking.payment().name(), amount, booking.currency()))
                        .orElse(null),
                booking.flags().stream().map(Enum::name).toList(),
                occurredAt,
                change.detail());
    }

    static BookingWire confirmed(Wish wish, UUID bookingId, String reference) {
        ReservationRequest request = wish.request();
        SessionSlot slot = wish.session().slot();
        String payment = wish.standing().payment().name();
        return new BookingWire(
                bookingId,
                reference,
                1,
                "CONFIRMED",
                request.applicantId(),
                wish.standing().personKey(),
                request.clientId(),
                request.orgId().orElse(null),
                request.channel(),
                request.outBookingNo().orElse(null),
                request.batchRow().map(ReservationRequest.BatchRow::batchId).orElse(null),
                slot.cityCode(),
                slot.siteId(),
                slot.sessionId(),
                slot.startsAt(),
                slot.endsAt(),
                slot.productCode(),
                wish.doseNumber(),
                payment,
                new Price(payment, wish.amountMinor(), Placement.CURRENCY),
                null,
                wish.flags().stream().map(Enum::name).toList(),
                wish.now(),
                Map.of());
    }

    /** What the dose costs the person on that day at that site. */
    public record Price(String category, int amountMinor, String currency) {}
}
