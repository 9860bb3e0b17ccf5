package dev.jinvax.booking.application.sequences;

import dev.jinvax.booking.application.visit.VisitOutcome;
import dev.jinvax.booking.application.visit.VisitVerbs;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.visit.ConsentKind;
import dev.jinvax.booking.domain.visit.ScreeningDecision.Verdict;
import dev.jinvax.booking.testing.TestTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The visit at the site, so far as it moves places or numbers of doses; each step is a transaction of its own. */
@Dependent
class VisitSteps {
    private final VisitVerbs verbs;

    VisitSteps(VisitVerbs verbs) {
        this.verbs = verbs;
    }

    void moveTo(Instant now) {
        verbs.clock.moveTo(now);
    }

    /** Whether the model agrees that the dose was given or not given; then it is on record there too. */
    boolean visit(ModelBooking booking, UUID site, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, TestTime.SHANGHAI);
        boolean arrives = booking.state == BookingState.CHECKED_IN
                || (booking.state == BookingState.CONFIRMED
                        && booking.session.slot().day().equals(today));
        boolean dosed = arrives
                && !booking.flagged
                && booking.wish.person().seriesRefusal(today).isEmpty();
        UUID id = booking.id().orElseThrow();
        boolean arrived = done(() -> verbs.checkIn(id, site));
        if (!dosed) {
            if (arrives && booking.state == BookingState.CONFIRMED) {
                booking.become(BookingState.CHECKED_IN, "booking.checked_in.v1");
            }
            return arrived == (arrives || booking.state == BookingState.OBSERVING);
        }
        boolean given = arrived
                && done(() -> verbs.sign(id, site, ConsentKind.INFORMED_CONSENT))
                && done(() -> verbs.sign(id, site, ConsentKind.DISCLAIMER))
                && done(() -> verbs.declare(id, site))
                && done(() -> verbs.decide(id, site, Verdict.CLEARED))
                && done(() -> verbs.dose(id, site));
        vaccinated(booking, today);
        return given;
    }

    private static void vaccinated(ModelBooking booking, LocalDate today) {
        if (booking.state == BookingState.CONFIRMED) {
            booking.events.add("booking.checked_in.v1");
        }
        booking.events.addAll(List.of(
                "booking.consented.v1",
                "booking.consented.v1",
                "booking.health_declared.v1",
                "booking.cleared.v1",
                "booking.dose_recorded.v1"));
        booking.state = BookingState.OBSERVING;
        booking.recordedDose = booking.doseNumber;
        booking.dosedOn = today;
        booking.wish.person().vaccinated(booking);
    }

    /** Puts the number of the dose right; what else the person has booked is renumbered by it. */
    boolean correct(ModelBooking booking, UUID site, int number, PlacesModel model) {
        UUID id = booking.id().orElseThrow();
        boolean expected = booking.state == BookingState.OBSERVING && booking.recordedDose != number;
        boolean corrected = done(() -> verbs.correct(id, site, Integer.toString(number)));
        if (expected) {
            booking.recordedDose = number;
            booking.doseNumber = number;
            booking.events.add("booking.corrected.v1");
            int next = booking.wish.person().nextDose();
            model.live(booking.wish.person())
                    .filter(waiting -> waiting.doseNumber != next)
                    .ifPresent(waiting -> {
                        waiting.doseNumber = next;
                        waiting.events.add("booking.corrected.v1");
                    });
        }
        return corrected == expected;
    }

    boolean miss(ModelBooking booking) {
        UUID id = booking.id().orElseThrow();
        return QuarkusTransaction.requiringNew().call(() -> verbs.markNoShow(id));
    }

    private static boolean done(Supplier<VisitOutcome> step) {
        return QuarkusTransaction.requiringNew().call(step::get) instanceof VisitOutcome.Done;
    }
}
