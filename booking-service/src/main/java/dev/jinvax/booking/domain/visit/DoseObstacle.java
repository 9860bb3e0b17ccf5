package dev.jinvax.booking.domain.visit;

import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingFlag;
import dev.jinvax.booking.domain.Policy;
import dev.jinvax.booking.domain.Refusal;
import dev.jinvax.booking.domain.ReservationOutcome.Refused;
import dev.jinvax.booking.domain.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules a dose must pass besides the clearance; all that are broken are named at once. */
public final class DoseObstacle {
    private DoseObstacle() {}

    /** @param earlier the doses the person has on record */
    public static List<VisitRefusal> before(
            Booking booking, String productCode, LocalDate lotExpiresOn, LocalDate day, Series earlier, Policy policy) {
        List<VisitRefusal> found = new ArrayList<>();
        if (!productCode.equals(booking.slot().productCode())) {
            found.add(VisitRefusal.PRODUCT_MISMATCH);
        }
        if (lotExpiresOn.isBefore(day)) {
            found.add(VisitRefusal.LOT_EXPIRED);
        }
        if (booking.has(BookingFlag.ELIGIBILITY_LOST)) {
            found.add(VisitRefusal.ELIGIBILITY_LOST);
        }
        if (booking.doseNumber() != earlier.nextNumber()) {
            found.add(VisitRefusal.SERIES_CHANGED);
        }
        earlier.refusal(booking.slot().productCode(), day, Optional.of(policy))
                .map(Refused::refusal)
                .map(DoseObstacle::ofSeries)
                .filter(refusal -> !found.contains(refusal))
                .ifPresent(found::add);
        return List.copyOf(found);
    }

    private static VisitRefusal ofSeries(Refusal refusal) {
        return switch (refusal) {
            case PRODUCT_MISMATCH -> VisitRefusal.PRODUCT_MISMATCH;
            case SERIES_COMPLETE -> VisitRefusal.SERIES_COMPLETE;
            case SCHEDULE_UNKNOWN -> VisitRefusal.SCHEDULE_UNKNOWN;
            case DOSE_TOO_EARLY -> VisitRefusal.DOSE_TOO_EARLY;
            case NOT_ELIGIBLE,
                    OUTSIDE_ELIGIBILITY_WINDOW,
                    SESSION_UNKNOWN,
                    SESSION_CLOSED,
                    SESSION_FULL,
                    PRICE_UNKNOWN,
                    ALREADY_BOOKED,
                    NO_ROOM_FOR_NEXT_DOSE,
                    PARTNER_SUSPENDED,
                    PLAN_CHANGED,
                    HOLD_UNKNOWN,
                    HOLD_OVER,
                    HOLD_ELSEWHERE -> throw new IllegalArgumentException("no matter of the series: " + refusal);
        };
    }
}
