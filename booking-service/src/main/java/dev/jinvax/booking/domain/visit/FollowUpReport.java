package dev.jinvax.booking.domain.visit;

import java.util.List;
import java.util.UUID;

/**
 * How the person is on a day after the dose.
 *
 * @param day calendar days after the dose, in Shanxi
 * @param severe said so, or one of the symptoms is
 */
public record FollowUpReport(
        UUID reportId, UUID bookingId, int day, List<Symptom> symptoms, boolean severe, Recorded recorded) {
    public FollowUpReport {
        symptoms = List.copyOf(symptoms);
    }

    @Override
    public String toString() {
        return "FollowUpReport[" + reportId + "]";
    }
}
