package dev.jinvax.booking.application.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.domain.DosePool;
import dev.jinvax.booking.domain.ReservationOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** One sequence of operations, wholly made from its seed: what the service answers must be what the model allows. */
final class Sequence {
    static final Instant BEGIN = Instant.parse("2027-03-01T01:00:00Z");
    private static final int SHORTEST = 5;
    private static final int LONGEST = 12;

    final long seed;
    final String client;
    final List<ModelSession> sessions;
    final List<ModelPerson> people;
    final PlacesModel model = new PlacesModel();
    private final UUID site;
    private final Random random;
    private final List<Wish> sent = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final PlacesVerbs verbs;
    private final VisitSteps visits;
    private Instant now = BEGIN;

    Sequence(long seed, SequenceWorld.Place place, PlacesVerbs verbs, VisitSteps visits) {
        this.seed = seed;
        this.client = place.client();
        this.sessions = place.sessions();
        this.people = place.people();
        this.site = place.site();
        this.random = place.random();
        this.verbs = verbs;
        this.visits = visits;
    }

    /** Answers how many operations were done. */
    int run() {
        moveTo(BEGIN);
        int steps = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
        for (int step = 0; step < steps; step++) {
            step();
        }
        // Whoever was left without an answer asks once more: then it is known.
        sent.forEach(wish -> book(wish, Fault.NONE));
        sweep();
        return path.size();
    }

    private void step() {
        int choice = random.nextInt(100);
        if (choice < 34) {
            bookNew(Optional.empty());
        } else if (choice < 42) {
            hold();
        } else if (choice < 50) {
            any(model.holds).ifPresent(hold -> bookNew(Optional.of(hold)));
        } else if (choice < 53) {
            any(model.holds)
                    .ifPresent(hold -> twice(
                            "release", fault -> verbs.release(client, hold, fault), fault -> model.release(hold, now)));
        } else if (choice < 61) {
            change(
                    booking -> fault -> Outcomes.name(verbs.cancel(client, id(booking), fault)),
                    booking -> model.cancel(booking, now),
                    "cancel");
        } else if (choice < 69) {
            ModelSession target = any(sessions).orElseThrow();
            change(
                    booking -> fault -> Outcomes.name(verbs.reschedule(client, id(booking), target.id(), fault)),
                    booking -> model.reschedule(booking, target, now),
                    "reschedule to " + sessions.indexOf(target));
        } else if (choice < 74) {
            any(sent).ifPresent(wish -> book(wish, fault()));
        } else if (choice < 76) {
            any(sent).ifPresent(wish -> book(wish.of(any(people).orElseThrow()), Fault.NONE));
        } else if (choice < 82) {
            time();
        } else if (choice < 91) {
            visit(choice);
        } else {
            told(choice);
        }
    }

    private void bookNew(Optional<ModelHold> hold) {
        ModelSession session = hold.isPresent() && random.nextInt(8) > 0
                ? hold.get().session
                : any(sessions).orElseThrow();
        String number = random.nextInt(20) == 0 && !sent.isEmpty() ? sent.get(0).outNo() : "B-" + sent.size();
        Wish wish = new Wish("K-" + sent.size(), number, any(people).orElseThrow(), session, hold);
        sent.add(wish);
        book(wish, fault());
    }

    private void book(Wish wish, Fault fault) {
        // As the board of availability does: what shows a place is not taken for sold out.
        sessions.stream()
                .filter(session -> model.count.hasFree(session, now))
                .forEach(session -> verbs.soldOut.forget(session.id()));
        Optional<ModelBooking> before = model.boundTo(wish.key());
        Set<String> allowed = model.book(wish, fault, now);
        String outcome;
        try {
            ReservationOutcome made = verbs.book(wish.request(client), fault);
            Outcomes.answer(made).ifPresent(answer -> same(before.or(() -> model.boundTo(wish.key())), answer));
            outcome = Outcomes.name(made);
        } catch (LostException lost) {
            outcome = Outcomes.LOST;
        }
        path.add("book " + wish.key() + " session " + sessions.indexOf(wish.session()) + " person "
                + people.indexOf(wish.person()) + (wish.hold().isPresent() ? " held" : "") + " " + fault + ": "
                + outcome);
        agree(allowed, outcome);
    }

    private void same(Optional<ModelBooking> bound, String body) {
        int begin = body.indexOf("\"booking_id\":\"") + 14;
        UUID id = UUID.fromString(body.substring(begin, begin + 36));
        assertThat(bound.filter(booking -> booking.heard(id, body)))
                .as("seed %d, after %s: one answer to one key", seed, path)
                .isPresent();
    }

    private void hold() {
        ModelHold wanted = new ModelHold(
                "H-" + (random.nextInt(10) == 0 ? 0 : model.holds.size()),
                any(sessions).orElseThrow(),
                random.nextInt(4) == 0 ? DosePool.LATER : DosePool.FIRST,
                now.plus(Duration.ofMinutes(1 + random.nextInt(15))));
        twice(
                "hold " + sessions.indexOf(wanted.session) + " " + wanted.pool,
                fault -> Outcomes.name(verbs.hold(client, wanted, fault)),
                fault -> model.hold(wanted, now));
        if (model.holds.contains(wanted)) {
            wanted.id = verbs.held(client, wanted.outNo);
        }
    }

    private void change(
            Function<ModelBooking, Function<Fault, String>> real,
            Function<ModelBooking, String> expected,
            String what) {
        known().ifPresent(booking ->
                twice(what + " " + booking.wish.key(), real.apply(booking), fault -> expected.apply(booking)));
    }

    /** A client without an answer asks again, and gets what follows from whether the first time was carried out. */
    private void twice(String what, Function<Fault, String> real, Function<Fault, String> expected) {
        Fault fault = fault();
        try {
            String allowed = fault == Fault.CRASH ? Outcomes.LOST : expected.apply(fault);
            String outcome = real.apply(fault);
            path.add(what + ": " + outcome);
            agree(Set.of(allowed), outcome);
        } catch (LostException lost) {
            path.add(what + " " + fault);
            String outcome = real.apply(Fault.NONE);
            path.add(what + " again: " + outcome);
            agree(Set.of(expected.apply(Fault.NONE)), outcome);
        }
    }

    private void time() {
        int kind = random.nextInt(6);
        if (kind < 3) {
            moveTo(now.plus(Duration.ofMinutes(3 + random.nextInt(13))));
        } else if (kind == 3) {
            sweep();
        } else {
            Instant start = any(sessions).orElseThrow().slot().startsAt();
            Instant moment =
                    start.plus(Duration.ofMinutes(List.of(-121, -60, 0, 61, 181).get(random.nextInt(5))));
            moveTo(moment.isAfter(now) ? moment : now);
        }
        path.add("it is " + now);
    }

    private void visit(int choice) {
        known().ifPresent(booking -> {
            visits.moveTo(now);
            path.add((choice < 85 ? "visit " : choice < 88 ? "miss " : "correct ") + booking.wish.key());
            boolean agreed = choice < 85
                    ? visits.visit(booking, site, now)
                    : choice < 88
                            ? model.miss(booking, now) == visits.miss(booking)
                            : visits.correct(booking, site, 1 + random.nextInt(2), model);
            assertThat(agreed).as("seed %d, after %s", seed, path).isTrue();
        });
    }

    private void told(int choice) {
        ModelSession session = any(sessions).orElseThrow();
        ModelPerson person = any(people).orElseThrow();
        path.add("told " + choice + " of session " + sessions.indexOf(session) + " person " + people.indexOf(person));
        if (choice < 94) {
            verbs.told(session.tell(random.nextInt(4), random.nextInt(2)));
        } else if (choice < 96) {
            verbs.told(session.told(random.nextInt(session.tellings())));
        } else if (choice < 98) {
            verbs.told(person.tell(random.nextInt(3) > 0));
            model.assessed(person);
        } else {
            verbs.told(person.told(random.nextInt(person.tellings())));
        }
    }

    private void sweep() {
        verbs.sweep(sessions.stream().map(ModelSession::id).toList());
        sessions.forEach(session -> model.recordOver(session, now));
    }

    private void moveTo(Instant moment) {
        now = moment;
        verbs.clock.moveTo(moment);
    }

    private Fault fault() {
        return random.nextInt(4) > 0 ? Fault.NONE : Fault.values()[1 + random.nextInt(3)];
    }

    private Optional<ModelBooking> known() {
        return any(model.bookings.stream()
                .filter(booking -> booking.id().isPresent())
                .toList());
    }

    private <T> Optional<T> any(List<T> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
    }

    private static UUID id(ModelBooking booking) {
        return booking.id().orElseThrow();
    }

    private void agree(Set<String> allowed, String outcome) {
        assertThat(allowed).as("seed %d, after %s", seed, path).contains(outcome);
    }
}
