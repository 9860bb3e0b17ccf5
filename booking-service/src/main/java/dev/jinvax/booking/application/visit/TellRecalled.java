package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.visit.LotRecall;
import dev.jinvax.booking.domain.visit.LotRecalls;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody had a lot that is recalled: it is told on their booking, once, however many had it. */
@Singleton
public class TellRecalled implements DueTask {
    private final LotRecalls recalls;
    private final DueDoor dueDoor;
    private final VisitDoor door;

    TellRecalled(LotRecalls recalls, DueDoor dueDoor, VisitDoor door) {
        this.recalls = recalls;
        this.dueDoor = dueDoor;
        this.door = door;
    }

    @Override
    public List<UUID> candidates(int most) {
        return recalls.untold(most);
    }

    @Override
    @Transactional
    public boolean carryOut(UUID bookingId) {
        return dueDoor.enter(
                bookingId, (booking, now) -> recalls.untoldOf(bookingId).isPresent(), this::tell);
    }

    private void tell(Booking booking, Instant now) {
        LotRecall recall = recalls.untoldOf(booking.bookingId()).orElseThrow();
        recalls.told(recall.recallId(), booking.bookingId(), now);
        booking.recorded(now);
        door.tell(
                booking,
                new BookingChange.LotRecalled(recall.recallId(), recall.lot(), recall.reasonCode()),
                Actor.SYSTEM);
    }
}
