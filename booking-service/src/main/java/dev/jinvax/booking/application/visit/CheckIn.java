package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.application.visit.VisitOutcome.Done;
import dev.jinvax.booking.application.visit.VisitOutcome.Refused;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingFlag;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.VisitStep;
import dev.jinvax.booking.domain.visit.Arrival;
import dev.jinvax.booking.domain.visit.Recorded;
import dev.jinvax.booking.domain.visit.VisitPapers;
import dev.jinvax.booking.domain.visit.VisitRefusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The person is at the desk with their papers, on the day; a referral to the site (N8) is resolved here. */
@Singleton
public class CheckIn {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final VisitDoor door;
    private final VisitPapers papers;

    CheckIn(VisitDoor door, VisitPapers papers) {
        this.door = door;
        this.papers = papers;
    }

    @Transactional
    public VisitOutcome checkIn(Command command) {
        return door.enter(command.at(), (booking, now) -> checkIn(booking, command, now));
    }

    private VisitOutcome checkIn(Booking booking, Command command, Instant now) {
        if (hasArrived(booking)) {
            return again(booking, command, now);
        }
        if (booking.state() != BookingState.CONFIRMED) {
            return Refused.because(booking, VisitRefusal.STATE_CONFLICT);
        }
        if (!booking.slot().day().equals(LocalDate.ofInstant(now, SHANGHAI))) {
            return Refused.because(booking, VisitRefusal.NOT_TODAY);
        }
        boolean referred = booking.has(BookingFlag.REFERRED_TO_SITE);
        if (referred && command.referralNote().isEmpty()) {
            return Refused.because(booking, VisitRefusal.REFERRAL_UNRESOLVED);
        }
        booking.checkIn(now);
        keep(booking, command.referralNote().filter(note -> referred), command, now);
        door.tell(booking, VisitStep.CHECKED_IN, command.at().actor());
        return Done.of(booking);
    }

    /** Changes nothing, unless a later assessment referred the person once more and the desk resolves that too. */
    private VisitOutcome again(Booking booking, Command command, Instant now) {
        boolean resolves = booking.state() == BookingState.CHECKED_IN
                && command.referralNote().isPresent()
                && booking.unflag(BookingFlag.REFERRED_TO_SITE, now);
        if (resolves) {
            keep(booking, command.referralNote(), command, now);
            door.tell(
                    booking,
                    new BookingChange.Flagged(BookingFlag.REFERRED_TO_SITE),
                    command.at().actor());
        }
        return Done.of(booking);
    }

    private void keep(Booking booking, Optional<String> referralNote, Command command, Instant now) {
        papers.keep(new Arrival(
                booking.bookingId(),
                referralNote,
                new Recorded(now, command.at().actor().clientId())));
    }

    /** Asking again after the first time is answered, not repeated, as long as the visit goes on. */
    private boolean hasArrived(Booking booking) {
        boolean goesOn = switch (booking.state()) {
            case CHECKED_IN, CLEARED, OBSERVING, FOLLOW_UP, COMPLETED -> true;
            case CONFIRMED, CANCELLED, NO_SHOW, DEFERRED -> false;
        };
        return goesOn && papers.arrival(booking.bookingId()).isPresent();
    }

    /** @param referralNote code of how a referral was resolved with the papers in hand */
    public record Command(AtSite at, Optional<String> referralNote) {}
}
