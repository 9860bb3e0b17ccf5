package dev.jinvax.booking.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of one {@link ReservationRequest}. */
public sealed interface ReservationOutcome {
    /**
     * A place was given.
     *
     * @param answer the body of the answer, kept under the key
     */
    record Confirmed(UUID bookingId, byte[] answer) implements ReservationOutcome {}

    /** The key was bound before to the same request; the answer of then. */
    record Replayed(int status, byte[] answer, String location) implements ReservationOutcome {}

    /** The key was bound before to another request. */
    record KeyMismatch() implements ReservationOutcome {}

    /** The same request under the same key is still being worked on. */
    record KeyInFlight() implements ReservationOutcome {}

    /** The partner's own number names a booking of the partner already. */
    record OutNoTaken(UUID bookingId) implements ReservationOutcome {}

    /** More is waiting than can be done soon; nothing was tried. */
    record Overloaded() implements ReservationOutcome {}

    /** Something in this one request broke the ledger; its neighbours were not touched. */
    record Failed() implements ReservationOutcome {}

    /**
     * The partner has made all bookings it may make today.
     *
     * @param quota bookings a day
     * @param untilReset the time left of the day in Shanxi
     */
    record QuotaUsed(int quota, Duration untilReset) implements ReservationOutcome {}

    /** Nothing is known of the applicant yet; an assessment may be on its way. */
    record ApplicantUnknown() implements ReservationOutcome {}

    /**
     * No place was given, and nothing was changed.
     *
     * @param findings of the assessment, when they are the reason
     * @param earliest the first day on which it would not be refused, when that is known
     */
    record Refused(Refusal refusal, List<Finding> findings, Optional<LocalDate> earliest)
            implements ReservationOutcome {
        public Refused {
            findings = List.copyOf(findings);
        }

        public static Refused because(Refusal refusal) {
            return new Refused(refusal, List.of(), Optional.empty());
        }
    }
}
