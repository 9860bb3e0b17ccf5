package dev.jinvax.notification.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its newest event told it.
 *
 * @param channel of the client that booked, for instance {@code ORGANISATION}
 * @param endsAt of the appointment; absent when the newest event known came before it was read
 * @param offeredMinor what the site has asked since; {@code priceMinor} stands until the person accepts
 * @param vaccinatedAt once the dose is recorded; later events do not repeat it
 */
public record BookingSnapshot(
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
        long priceMinor,
        @Nullable Long offeredMinor,
        String currency,
        @Nullable Instant vaccinatedAt,
        @Nullable Instant observationUntil) {
    private static final Set<String> OVER_WITHOUT_DOSE = Set.of("CANCELLED", "NO_SHOW", "DEFERRED");

    /** Whether an employer or university booked for the person. */
    public boolean isByOrganisation() {
        return channel.equals("ORGANISATION");
    }

    /** Whether the person will not be vaccinated on this booking. */
    public boolean isOverWithoutDose() {
        return OVER_WITHOUT_DOSE.contains(state);
    }

    public boolean isCancelled() {
        return state.equals("CANCELLED");
    }

    /** Whether the same booking is of another dose or vaccine now, by a correction. */
    boolean isAnotherDoseThan(BookingSnapshot other) {
        return doseNumber != other.doseNumber || !productCode.equals(other.productCode);
    }

    /** This state with the dose {@code other} knows of, when this one knows none. */
    BookingSnapshot withDoseOf(BookingSnapshot other) {
        return vaccinatedAt != null
                ? this
                : new BookingSnapshot(
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
                        priceMinor,
                        offeredMinor,
                        currency,
                        other.vaccinatedAt,
                        other.observationUntil);
    }
}
