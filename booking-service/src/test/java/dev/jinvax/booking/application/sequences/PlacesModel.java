package dev.jinvax.booking.application.sequences;

import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.DosePool;
import dev.jinvax.booking.domain.hold.HoldState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is promised of places, in lists and maps: each call says what may be answered, and is what is so afterwards. */
final class PlacesModel {
    private static final Duration NOTICE = Duration.ofHours(2);
    private static final Duration GRACE = Duration.ofHours(2);
    private static final int MOST_CHANGES = 3;

    final List<ModelBooking> bookings = new ArrayList<>();
    final List<ModelHold> holds = new ArrayList<>();
    final PlaceCount count = new PlaceCount(bookings, holds);
    private final Map<String, ModelBooking> bound = new LinkedHashMap<>();

    Optional<ModelBooking> boundTo(String key) {
        return Optional.ofNullable(bound.get(key));
    }

    Set<String> book(Wish wish, Fault fault, Instant now) {
        ModelBooking before = bound.get(wish.key());
        if (before != null) {
            return Set.of(before.wish.body().equals(wish.body()) ? Outcomes.REPLAYED : Outcomes.MISMATCH);
        }
        Optional<ModelHold> hold = wish.hold();
        if (hold.filter(it -> !it.isLive(now) || it.session != wish.session()).isPresent()) {
            return Set.of(hold.get().session == wish.session() ? "HOLD_OVER" : "HOLD_ELSEWHERE");
        }
        Optional<String> refused = refusal(wish.person(), wish.session(), now);
        if (refused.isPresent()) {
            return Set.of(refused.get());
        }
        // A fault inside the transaction of a hold is undone and tried again there.
        return hold.isPresent() ? bookHeld(wish, hold.get(), now) : take(wish, fault, now);
    }

    private static Optional<String> refusal(ModelPerson person, ModelSession session, Instant now) {
        if (!person.isEligible()) {
            return Optional.of("NOT_ELIGIBLE");
        }
        return session.isOver(now)
                ? Optional.of("SESSION_CLOSED")
                : person.seriesRefusal(session.slot().day());
    }

    private Set<String> take(Wish wish, Fault fault, Instant now) {
        DosePool pool = DosePool.of(wish.person().nextDose());
        boolean full = count.free(wish.session(), pool, now) <= 0;
        Optional<String> obstacle = obstacle(wish);
        if (fault.leavesUnknown()) {
            boolean takes = count.recordedFree(wish.session(), pool) > 0 && obstacle.isEmpty();
            if (fault == Fault.UNHEARD && takes) {
                add(wish);
            }
            return full ? Set.of(Outcomes.LOST, Outcomes.FULL) : Set.of(Outcomes.LOST);
        }
        if (obstacle.isPresent()) {
            return full ? Set.of(obstacle.get(), Outcomes.FULL) : Set.of(obstacle.get());
        }
        if (count.recordedFree(wish.session(), pool) <= 0) {
            recordOver(wish.session(), now);
        }
        if (full) {
            return Set.of(Outcomes.FULL);
        }
        add(wish);
        return Set.of(Outcomes.CONFIRMED);
    }

    private Set<String> bookHeld(Wish wish, ModelHold hold, Instant now) {
        DosePool pool = DosePool.of(wish.person().nextDose());
        Optional<String> obstacle = obstacle(wish);
        if (obstacle.isPresent()) {
            return Set.of(obstacle.get());
        }
        // Its place is let go and taken again in one transaction, which is undone when it is not granted.
        hold.state = HoldState.BOOKED;
        boolean full = count.free(wish.session(), pool, now) <= 0;
        if (full) {
            hold.state = HoldState.HELD;
            return Set.of(Outcomes.FULL);
        }
        if (count.recordedFree(wish.session(), pool) <= 0) {
            recordOver(wish.session(), now);
        }
        add(wish);
        return Set.of(Outcomes.CONFIRMED);
    }

    private Optional<String> obstacle(Wish wish) {
        if (bookings.stream().anyMatch(booking -> booking.wish.outNo().equals(wish.outNo()))) {
            return Optional.of(Outcomes.OUT_NO_TAKEN);
        }
        return live(wish.person()).isPresent() ? Optional.of("ALREADY_BOOKED") : Optional.empty();
    }

    Optional<ModelBooking> live(ModelPerson person) {
        return bookings.stream()
                .filter(booking -> booking.wish.person() == person && booking.state.isLiveBeforeDose())
                .findAny();
    }

    private void add(Wish wish) {
        ModelBooking booking =
                new ModelBooking(wish, wish.session(), wish.person().nextDose());
        bookings.add(booking);
        bound.put(wish.key(), booking);
    }

    String hold(ModelHold wanted, Instant now) {
        ModelSession session = wanted.session;
        if (holds.stream().anyMatch(hold -> hold.outNo.equals(wanted.outNo))) {
            return Outcomes.OUT_NO_TAKEN;
        }
        if (session.isOver(now)) {
            return "SESSION_CLOSED";
        }
        recordOver(session, now);
        long live = holds.stream()
                .filter(hold -> hold.session == session && hold.isLive(now))
                .count();
        if (live >= Math.max(1, session.capacity() / 4)) {
            return Outcomes.TOO_MANY;
        }
        if (count.free(session, wanted.pool, now) <= 0) {
            return Outcomes.FULL;
        }
        holds.add(wanted);
        return Outcomes.HELD;
    }

    String release(ModelHold hold, Instant now) {
        recordOver(hold.session, now);
        if (hold.isLive(now)) {
            hold.state = HoldState.RELEASED;
        }
        return hold.state.name();
    }

    /** The sweep came by. */
    void recordOver(ModelSession session, Instant now) {
        holds.stream()
                .filter(hold -> hold.session == session && hold.isOverUnrecorded(now))
                .forEach(hold -> hold.state = HoldState.EXPIRED);
    }

    String cancel(ModelBooking booking, Instant now) {
        if (booking.state == BookingState.CANCELLED) {
            return Outcomes.CHANGED;
        }
        if (!booking.state.next().contains(BookingState.CANCELLED)) {
            return Outcomes.CONFLICT;
        }
        if (isTooLate(booking, now)) {
            return Outcomes.TOO_LATE;
        }
        booking.become(BookingState.CANCELLED, "booking.cancelled.v1");
        return Outcomes.CHANGED;
    }

    String reschedule(ModelBooking booking, ModelSession target, Instant now) {
        if (booking.state != BookingState.CONFIRMED) {
            return Outcomes.CONFLICT;
        }
        if (booking.session == target) {
            return Outcomes.CHANGED;
        }
        if (isTooLate(booking, now)) {
            return Outcomes.TOO_LATE;
        }
        if (booking.changes >= MOST_CHANGES) {
            return Outcomes.TOO_OFTEN;
        }
        recordOver(target, now);
        Optional<String> refused = refusal(booking.wish.person(), target, now);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (count.recordedFree(target, booking.pool) <= 0) {
            return Outcomes.FULL;
        }
        booking.session = target;
        booking.changes++;
        booking.become(BookingState.CONFIRMED, "booking.rescheduled.v1");
        return Outcomes.CHANGED;
    }

    private static boolean isTooLate(ModelBooking booking, Instant now) {
        return now.isAfter(booking.session.slot().startsAt().minus(NOTICE));
    }

    boolean miss(ModelBooking booking, Instant now) {
        boolean missed = booking.state == BookingState.CONFIRMED
                && !booking.session.slot().endsAt().isAfter(now.minus(GRACE));
        if (missed) {
            booking.become(BookingState.NO_SHOW, "booking.no_show.v1");
        }
        return missed;
    }

    /** The assessment of a person came, newer than all before. */
    void assessed(ModelPerson person) {
        live(person).filter(booking -> booking.flagged == person.isEligible()).ifPresent(booking -> {
            booking.flagged = !person.isEligible();
            booking.events.add("booking.flagged.v1");
        });
    }
}
