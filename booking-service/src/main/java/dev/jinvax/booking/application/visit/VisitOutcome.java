package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.visit.ClearanceObstacle;
import dev.jinvax.booking.domain.visit.VisitRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of a step of the visit. */
public sealed interface VisitOutcome {
    /**
     * The step is taken, now or before.
     *
     * @param recordId what was recorded, when the step records something
     * @param due what must be kept in mind: the end of observation or of the two-hour reporting duty, or from when a
     *     deferred person may come back
     * @param escalated somebody at the site was called to act
     */
    record Done(
            UUID bookingId,
            String reference,
            BookingState state,
            int version,
            Optional<UUID> recordId,
            Optional<Instant> due,
            boolean escalated)
            implements VisitOutcome {
        static Done of(Booking booking) {
            return new Done(
                    booking.bookingId(),
                    booking.reference(),
                    booking.state(),
                    booking.version(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }

        Done recording(UUID id) {
            return new Done(bookingId, reference, state, version, Optional.of(id), due, escalated);
        }

        Done due(Optional<Instant> when) {
            return new Done(bookingId, reference, state, version, recordId, when, escalated);
        }

        Done escalated(boolean called) {
            return new Done(bookingId, reference, state, version, recordId, due, called);
        }
    }

    /** There is no such booking at the caller's site. */
    record UnknownHere() implements VisitOutcome {}

    /**
     * Nothing was changed.
     *
     * @param refusals every reason, the first names the answer
     * @param obstacles what stands before a clearance, in detail
     * @param until when the step will be possible, if time alone stands in the way
     */
    record Refused(
            List<VisitRefusal> refusals, List<ClearanceObstacle> obstacles, Optional<Instant> until, BookingState state)
            implements VisitOutcome {
        public Refused {
            refusals = List.copyOf(refusals);
            obstacles = List.copyOf(obstacles);
        }

        static Refused because(Booking booking, VisitRefusal refusal) {
            return because(booking, List.of(refusal));
        }

        static Refused because(Booking booking, List<VisitRefusal> refusals) {
            return new Refused(refusals, List.of(), Optional.empty(), booking.state());
        }

        Refused until(Optional<Instant> when) {
            return new Refused(refusals, obstacles, when, state);
        }

        static Refused before(Booking booking, List<ClearanceObstacle> obstacles, Optional<Instant> until) {
            return new Refused(
                    obstacles.stream()
                            .map(ClearanceObstacle::refusal)
                            .distinct()
                            .toList(),
                    obstacles,
                    until,
                    booking.state());
        }
    }
}
