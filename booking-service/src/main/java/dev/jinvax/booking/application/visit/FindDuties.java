package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.domain.visit.ReportingDuties;
import dev.jinvax.booking.domain.visit.ReportingDuty;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads which adverse events are still to be reported onward, and by when. */
@Singleton
public class FindDuties {
    private final ReportingDuties duties;
    private final Clock clock;

    FindDuties(ReportingDuties duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    /** @param siteId of one site alone; empty for the whole province */
    public List<ReportingDuty> open(Optional<UUID> siteId, UUID after, int most) {
        return duties.open(siteId, after, most);
    }

    public Instant now() {
        return clock.instant();
    }
}
