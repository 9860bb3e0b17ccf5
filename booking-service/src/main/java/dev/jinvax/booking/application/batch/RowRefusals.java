package dev.jinvax.booking.application.batch;

import dev.jinvax.booking.domain.Finding;
import dev.jinvax.booking.domain.ReservationOutcome.Refused;
import dev.jinvax.booking.domain.batch.RowError;
import dev.jinvax.booking.domain.batch.RowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Refusals of bookings in the words of a row. */
final class RowRefusals {
    private RowRefusals() {}

    /** The refusal, then each finding it rests on. */
    static List<RowError> of(Refused refused) {
        List<RowError> errors = new ArrayList<>();
        errors.add(RowError.of(refused.refusal().name(), null));
        refused.findings().stream()
                .filter(finding -> finding.severity().equals("BLOCKING"))
                .map(RowRefusals::of)
                .forEach(errors::add);
        return errors;
    }

    static RowError of(Finding finding) {
        return new RowError(finding.code(), finding.field().orElse(null), null, finding.clause(), finding.severity());
    }

    /** @param nearest why the session that was preferred most does not suit; empty when no session had a place left */
    static List<RowError> noSession(Optional<Refused> nearest) {
        if (nearest.isEmpty()) {
            return List.of(RowError.of(RowProblem.SESSION_FULL));
        }
        List<RowError> errors = new ArrayList<>();
        errors.add(RowError.of(RowProblem.NO_SESSION));
        errors.addAll(of(nearest.get()));
        return errors;
    }
}
