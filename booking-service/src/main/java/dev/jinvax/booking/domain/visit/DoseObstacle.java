package dev.jinvax.booking.domain.visit;

import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingFlag;
import dev.jinvax.booking.domain.Policy;
import dev.jinvax.booking.domain.Policy.ProductSchedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules a dose must pass besides the clearance; all that are broken are named at once. */
public final class DoseObstacle {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private DoseObstacle() {}

    /** @param earlier the person's doses on record, in order of number */
    public static List<VisitRefusal> before(
            Booking booking,
            String productCode,
            LocalDate lotExpiresOn,
            Instant at,
            List<Dose> earlier,
            Policy policy) {
        List<VisitRefusal> found = new ArrayList<>();
        LocalDate day = LocalDate.ofInstant(at, SHANGHAI);
        if (!productCode.equals(booking.slot().productCode())) {
            found.add(VisitRefusal.PRODUCT_MISMATCH);
        }
        if (lotExpiresOn.isBefore(day)) {
            found.add(VisitRefusal.LOT_EXPIRED);
        }
        if (booking.has(BookingFlag.ELIGIBILITY_LOST)) {
            found.add(VisitRefusal.ELIGIBILITY_LOST);
        }
        if (booking.doseNumber() != nextNumber(earlier)) {
            found.add(VisitRefusal.SERIES_CHANGED);
        }
        if (isTooEarly(day, earlier, policy.schedule(booking.slot().productCode()))) {
            found.add(VisitRefusal.DOSE_TOO_EARLY);
        }
        return List.copyOf(found);
    }

    /** Derived from what is on record, never taken on trust. */
    private static int nextNumber(List<Dose> earlier) {
        return earlier.isEmpty() ? 1 : earlier.get(earlier.size() - 1).doseNumber() + 1;
    }

    private static boolean isTooEarly(LocalDate day, List<Dose> earlier, Optional<ProductSchedule> schedule) {
        if (earlier.isEmpty() || schedule.isEmpty()) {
            return false;
        }
        LocalDate last = LocalDate.ofInstant(earlier.get(earlier.size() - 1).vaccinatedAt(), SHANGHAI);
        return day.isBefore(last.plusDays(schedule.get().minimumIntervalDays()));
    }
}
