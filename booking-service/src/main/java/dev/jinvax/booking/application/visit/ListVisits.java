package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.domain.visit.DeskList;
import dev.jinvax.booking.domain.visit.ExpectedVisit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The desk's list for a day, as days are counted in Shanxi. */
@Singleton
public class ListVisits {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final DeskList list;
    private final Clock clock;

    ListVisits(DeskList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    /** @param after the last booking of the page before; all zeros for the first page */
    public List<ExpectedVisit> list(UUID siteId, LocalDate day, UUID after, int most) {
        return list.between(
                siteId,
                day.atStartOfDay(SHANGHAI).toInstant(),
                day.plusDays(1).atStartOfDay(SHANGHAI).toInstant(),
                clock.instant(),
                after,
                most);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }
}
