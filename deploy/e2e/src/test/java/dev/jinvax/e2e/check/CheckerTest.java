package dev.jinvax.e2e.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.e2e.check.Call.Kind;
import dev.jinvax.e2e.check.Evidence.Batch;
import dev.jinvax.e2e.check.Evidence.Booking;
import dev.jinvax.e2e.check.Evidence.Place;
import dev.jinvax.e2e.check.Evidence.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checker finds nothing in sound evidence, and something in evidence of what must not be. */
class CheckerTest {
    /** What must not be, put into the evidence. */
    enum Falsified {
        OVERBOOKED(Invariant.I1, it -> it.places.set(0, new Place("s1", 1, 2, 0, 0, 0, 2, 0, false))),
        FIRST_DOSES_IN_PLACES_OF_LATER_ONES(
                Invariant.I1, it -> it.places.set(0, new Place("s1", 2, 2, 0, 0, 1, 2, 0, false))),
        SEEN_OVERBOOKED(Invariant.I1, it -> it.overbooked.add("s1")),
        LOST(Invariant.I2, it -> it.bookings.remove(0)),
        ELSEWHERE(Invariant.I2, it -> it.bookings.set(0, booking("CONFIRMED", "s2", "p1"))),
        GIVEN_UP_AND_STILL_THERE(Invariant.I2, it -> it.calls.add(Recorded.call(Kind.CANCEL, "b1", "b1", 200, "{}"))),
        NOBODY_ASKED(Invariant.I3, it -> it.calls.remove(0)),
        REFUSED_AND_BOOKED(
                Invariant.I3,
                it -> it.calls.set(0, Recorded.call(Kind.BOOK, "k1", "N1", 409, "{\"code\":\"SESSION_FULL\"}"))),
        TWO_ANSWERS(
                Invariant.I4,
                it -> it.calls.add(Recorded.call(Kind.BOOK, "k1", "N1", 409, "{\"code\":\"OUT_NO_TAKEN\"}"))),
        KEY_LOST(Invariant.I4, it -> it.keys.clear()),
        ONE_PERSON_TWICE(Invariant.I4, it -> it.bookings.set(0, booking("CONFIRMED", "s1", "p2"))),
        PLACE_LEAKED(Invariant.I5, it -> it.places.set(0, new Place("s1", 3, 3, 0, 0, 0, 2, 0, false))),
        EVENT_LOST(Invariant.I6, it -> it.told.remove(0)),
        EVENT_OF_NOTHING(Invariant.I6, it -> it.told.add(new Told("b9", 1, "e9", "booking.confirmed.v1"))),
        EVENT_WAITS(Invariant.I6, it -> it.unsent = 1),
        NOT_TAKEN_IN(Invariant.I7, it -> it.known.remove(0)),
        MESSAGE_NEVER_ARRIVED(Invariant.I7, it -> it.arrivals.clear()),
        MESSAGE_TWICE(Invariant.I7, it -> it.deliveries.add(it.deliveries.get(0))),
        REMINDED_TWICE(Invariant.I7, it -> it.reminders.add(it.reminders.get(0))),
        NEVER_REMINDED(Invariant.I8, it -> it.reminders.set(0, Recorded.reminder("SCHEDULED", Instant.MAX))),
        REMINDED_LATE(
                Invariant.I8,
                it -> it.reminders.set(0, Recorded.reminder("SENT", Instant.parse("2026-11-20T01:01:01Z")))),
        MARKED_AND_NOT_SENT(Invariant.I8, it -> it.mails.clear()),
        ROW_PENDING(
                Invariant.I9,
                it -> it.batches.set(
                        0, new Batch("a1", "university", "N2", "PLACING", 1, Map.of(1, "PENDING"), Map.of()))),
        BATCH_LOST(Invariant.I9, it -> it.batches.clear()),
        HANGING(Invariant.I14, it -> it.calls.add(Recorded.unheard("k3", "N3", Duration.ofSeconds(41)))),
        RIDDLE(Invariant.I14, it -> it.calls.add(Recorded.call(Kind.BOOK, "k3", "N3", 500, "oops"))),
        UNREADABLE(
                Invariant.I15,
                it -> it.calls.add(Recorded.call(Kind.READ, "b1", "b1", 404, "{\"code\":\"NOT_FOUND\"}")));

        private final Invariant breaks;
        private final Consumer<Recorded> how;

        Falsified(Invariant breaks, Consumer<Recorded> how) {
            this.breaks = breaks;
            this.how = how;
        }

        private static Booking booking(String state, String session, String person) {
            return new Booking("b1", "alipay", "N1", state, session, 1, person, "R1", "");
        }
    }

    @Test
    void soundEvidenceIsFoundSound() {
        assertThat(Checker.check(new Recorded().evidence())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Falsified.class)
    void whatMustNotBeIsFound(Falsified falsified) {
        Recorded recorded = new Recorded();
        falsified.how.accept(recorded);

        assertThat(Checker.of(Checker.check(recorded.evidence()))).contains(falsified.breaks);
    }

    @Test
    void capacityLoweredUnderBookingsIsNoConfirmationBeyondIt() {
        Recorded recorded = new Recorded();
        recorded.places.set(0, new Place("s1", 1, 2, 0, 0, 0, 2, 0, true));

        assertThat(Checker.check(recorded.evidence())).isEmpty();
    }

    @Test
    void unknownOutcomeMayBeNoneOrOneAndAMessageMayComeTwiceUnderItsId() {
        Recorded recorded = new Recorded();
        recorded.calls.add(0, Recorded.unheard("k1", "N1", Duration.ofSeconds(1)));
        recorded.calls.add(Recorded.unheard("k3", "N3", Duration.ofSeconds(1)));
        recorded.arrivals.add("evt_e1");
        recorded.told.add(recorded.told.get(0));

        assertThat(Checker.check(recorded.evidence())).isEmpty();
    }

    @Test
    void everyInvariantHasARule() {
        assertThat(Checker.invariants()).isEqualTo(Set.of(Invariant.values()));
    }
}
