package dev.jinvax.booking.application.batch;

import dev.jinvax.booking.domain.BookingRules;
import dev.jinvax.booking.domain.BookingRules.Wish;
import dev.jinvax.booking.domain.Circumstances;
import dev.jinvax.booking.domain.Circumstances.OfferedSession;
import dev.jinvax.booking.domain.Circumstances.Standing;
import dev.jinvax.booking.domain.DosePool;
import dev.jinvax.booking.domain.NextDosePlaces;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.Refusal;
import dev.jinvax.booking.domain.ReservationOutcome.Refused;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.batch.BatchRows.Change;
import dev.jinvax.booking.domain.batch.BatchRows.OpenRow;
import dev.jinvax.booking.domain.batch.FreeSession;
import dev.jinvax.booking.domain.batch.RowError;
import dev.jinvax.booking.domain.batch.RowOutcome;
import dev.jinvax.booking.domain.batch.RowProblem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Gives each row the first session in the order of preference that has a place left and that the rules allow. */
final class ChooseSessions {
    private final Rules rules;
    private final List<Offer> offers;
    private final Instant now;
    private final Map<String, Integer> rowsOfPersons = new HashMap<>();

    ChooseSessions(Rules rules, List<Offer> offers, Instant now) {
        this.rules = rules;
        this.offers = new ArrayList<>(offers);
        this.now = now;
    }

    /** A session to ask the ledger with. */
    UUID sample() {
        return offers.isEmpty() ? new UUID(0, 0) : offers.get(0).session.slot().sessionId();
    }

    /** @param requests of the rows, in their order */
    List<Change> choose(
            List<OpenRow> rows,
            List<ReservationRequest> requests,
            Circumstances circumstances,
            Function<Collection<String>, Set<String>> withLiveBooking) {
        Set<String> persons = new HashSet<>();
        circumstances.standings().values().forEach(standing -> persons.add(standing.personKey()));
        Set<String> booked = withLiveBooking.apply(persons);
        List<Change> changes = new ArrayList<>(rows.size());
        for (int index = 0; index < rows.size(); index++) {
            int row = rows.get(index).row();
            Standing standing =
                    circumstances.standings().get(requests.get(index).applicantId());
            if (standing == null) {
                changes.add(Change.rejected(row, List.of(RowError.of("APPLICANT_UNKNOWN", null))));
            } else {
                changes.add(choose(row, requests.get(index), standing, circumstances, booked));
            }
        }
        return changes;
    }

    private Change choose(
            int row, ReservationRequest request, Standing standing, Circumstances circumstances, Set<String> booked) {
        Integer sameInFile = rowsOfPersons.putIfAbsent(standing.personKey(), row);
        if (sameInFile != null) {
            return Change.rejected(
                    row, List.of(new RowError(RowProblem.DUPLICATE_PERSON.name(), null, sameInFile, null, null)));
        }
        if (booked.contains(standing.personKey())) {
            return Change.rejected(row, List.of(RowError.of(Refusal.ALREADY_BOOKED.name(), null)));
        }
        offers.removeIf(offer -> offer.free == 0);
        Optional<Refused> nearest = Optional.empty();
        for (Offer offer : offers) {
            Wish wish = new Wish(
                    request,
                    standing,
                    offer.session,
                    circumstances.doses().getOrDefault(standing.personKey(), List.of()),
                    rules.policies.on(offer.session.slot().day()),
                    rules.nextDoses,
                    now);
            Optional<Refused> refusal = BookingRules.judge(wish);
            if (refusal.isEmpty() && offer.give(wish.pool())) {
                return new Change(
                        row, RowOutcome.PLANNED, offer.session.slot().sessionId(), wish.amountMinor(), List.of());
            }
            nearest = nearest.or(() -> refusal);
        }
        return Change.rejected(row, RowRefusals.noSession(nearest));
    }

    /** What rows are judged by besides their own circumstances. */
    @Singleton
    public static class Rules {
        private final Policies policies;
        private final NextDosePlaces nextDoses;

        public Rules(Policies policies, NextDosePlaces nextDoses) {
            this.policies = policies;
            this.nextDoses = nextDoses;
        }
    }

    /** A session and the places still to be given. */
    static final class Offer {
        private final OfferedSession session;
        private int free;
        private int keptForFirst;
        private int keptForLater;

        Offer(OfferedSession session, FreeSession places) {
            this.session = session;
            this.free = places.free();
            this.keptForFirst = places.keptForFirst();
            this.keptForLater = places.keptForLater();
        }

        /** Gives a place away, if there is one that is not kept for others. */
        private boolean give(DosePool pool) {
            int kept = switch (pool) {
                case FIRST -> keptForLater;
                case LATER -> keptForFirst;
            };
            if (free <= kept) {
                return false;
            }
            free--;
            switch (pool) {
                case FIRST -> keptForFirst = Math.max(0, keptForFirst - 1);
                case LATER -> keptForLater = Math.max(0, keptForLater - 1);
            }
            return true;
        }
    }
}
