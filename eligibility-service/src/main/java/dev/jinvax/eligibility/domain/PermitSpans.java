package dev.jinvax.eligibility.domain;

import dev.jinvax.eligibility.domain.document.IdentityDocument;
import dev.jinvax.eligibility.domain.document.PermitKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** For how long permits are given; years are those of the calendar. */
public record PermitSpans(
        int workDaysAtLeast, int otherResidenceDaysAtLeast, int residenceYearsAtMost, int stayDaysAtMost) {
    /** Whether the permit's dates are unusual; without a day of issue only what is left on {@code day} can be judged. */
    public boolean finds(IdentityDocument permit, LocalDate day) {
        LocalDate from = permit.issuedOn() == null ? day : permit.issuedOn();
        long days = ChronoUnit.DAYS.between(from, permit.expiresOn());
        return switch (permit.type()) {
            case STAY_PERMIT -> days > stayDaysAtMost;
            case RESIDENCE_PERMIT ->
                permit.expiresOn().isAfter(from.plusYears(residenceYearsAtMost))
                        || (permit.issuedOn() != null && days + 1 < atLeast(permit.kind()));
            case PASSPORT, PERMANENT_RESIDENT_CARD, VISA -> false;
        };
    }

    private int atLeast(@org.jspecify.annotations.Nullable PermitKind kind) {
        return kind == null || kind == PermitKind.WORK ? workDaysAtLeast : otherResidenceDaysAtLeast;
    }
}
