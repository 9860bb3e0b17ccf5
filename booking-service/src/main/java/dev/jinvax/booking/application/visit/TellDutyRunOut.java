package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.visit.ReportingDuties;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Two hours are over and nobody has put down that the event was reported onward: site and ops are called, once. */
@Singleton
public class TellDutyRunOut implements DueTask {
    static final String REASON = "REPORTING_DUTY_OVERRUN";

    private final DueDoor dueDoor;
    private final ReportingDuties duties;
    private final VisitDoor door;
    private final Clock clock;

    TellDutyRunOut(DueDoor dueDoor, ReportingDuties duties, VisitDoor door, Clock clock) {
        this.dueDoor = dueDoor;
        this.duties = duties;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public List<UUID> candidates(int most) {
        return duties.runOut(clock.instant(), most);
    }

    @Override
    @Transactional
    public boolean carryOut(UUID bookingId) {
        return dueDoor.enter(bookingId, (booking, now) -> duties.told(bookingId, now) > 0, this::tell);
    }

    private void tell(Booking booking, Instant now) {
        door.escalate(booking, REASON, now, Actor.SYSTEM);
    }
}
