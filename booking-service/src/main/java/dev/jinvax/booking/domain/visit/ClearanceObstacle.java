package dev.jinvax.booking.domain.visit;

import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingFlag;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands between a person and clearance; all of it is named at once. */
public enum ClearanceObstacle {
    INFORMED_CONSENT_MISSING(VisitRefusal.CONSENT_MISSING),
    DISCLAIMER_MISSING(VisitRefusal.CONSENT_MISSING),
    HEALTH_DECLARATION_MISSING(VisitRefusal.HEALTH_DECLARATION_MISSING),
    REFERRAL_UNRESOLVED(VisitRefusal.REFERRAL_UNRESOLVED),
    ELIGIBILITY_LOST(VisitRefusal.ELIGIBILITY_LOST),
    OTHER_VACCINE_TOO_RECENT(VisitRefusal.OTHER_VACCINE_TOO_RECENT);

    private final VisitRefusal refusal;

    ClearanceObstacle(VisitRefusal refusal) {
        this.refusal = refusal;
    }

    public VisitRefusal refusal() {
        return refusal;
    }

    /**
     * Everything that is missing, in the order in which a desk would see to it.
     *
     * @param earliest the first day far enough from another vaccine, when the person told of one
     */
    public static List<ClearanceObstacle> before(
            Booking booking,
            Collection<Signature> signatures,
            Optional<HealthDeclaration> declaration,
            Optional<LocalDate> earliest) {
        Set<ClearanceObstacle> found = EnumSet.noneOf(ClearanceObstacle.class);
        if (signatures.stream().noneMatch(signature -> signature.kind() == ConsentKind.INFORMED_CONSENT)) {
            found.add(INFORMED_CONSENT_MISSING);
        }
        if (signatures.stream().noneMatch(signature -> signature.kind() == ConsentKind.DISCLAIMER)) {
            found.add(DISCLAIMER_MISSING);
        }
        if (declaration.isEmpty()) {
            found.add(HEALTH_DECLARATION_MISSING);
        }
        if (booking.has(BookingFlag.REFERRED_TO_SITE)) {
            found.add(REFERRAL_UNRESOLVED);
        }
        if (booking.has(BookingFlag.ELIGIBILITY_LOST)) {
            found.add(ELIGIBILITY_LOST);
        }
        if (earliest.filter(booking.slot().day()::isBefore).isPresent()) {
            found.add(OTHER_VACCINE_TOO_RECENT);
        }
        return List.copyOf(found);
    }
}
