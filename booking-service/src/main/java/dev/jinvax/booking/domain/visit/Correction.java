package dev.jinvax.booking.domain.visit;

import java.util.Optional;
import java.util.UUID;

/**
 * One field of a recorded dose put right; what stood there before stays on record.
 *
 * @param doseVersion version of the dose after it
 * @param correctedBy name of the person who asked for it, when the site gave one
 */
public record Correction(
        UUID correctionId,
        UUID bookingId,
        int doseVersion,
        DoseField field,
        String oldValue,
        String newValue,
        String reason,
        Optional<String> correctedBy,
        Recorded recorded) {
    @Override
    public String toString() {
        return "Correction[" + correctionId + "]";
    }
}
