package dev.jinvax.booking.application;

import dev.jinvax.booking.application.hold.ConfirmFull;
import dev.jinvax.booking.domain.BookingRules;
import dev.jinvax.booking.domain.BookingRules.Wish;
import dev.jinvax.booking.domain.Circumstances;
import dev.jinvax.booking.domain.Circumstances.OfferedSession;
import dev.jinvax.booking.domain.Circumstances.Standing;
import dev.jinvax.booking.domain.DosePool;
import dev.jinvax.booking.domain.NextDosePlaces;
import dev.jinvax.booking.domain.Placement;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.Refusal;
import dev.jinvax.booking.domain.ReservationLedger;
import dev.jinvax.booking.domain.ReservationLedger.Conflict;
import dev.jinvax.booking.domain.ReservationLedger.Verdict;
import dev.jinvax.booking.domain.ReservationOutcome;
import dev.jinvax.booking.domain.ReservationOutcome.OutNoTaken;
import dev.jinvax.booking.domain.ReservationOutcome.QuotaUsed;
import dev.jinvax.booking.domain.ReservationOutcome.Refused;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.kit.outbox.OutboxRelay;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Books a slice of requests; one booking is a slice of one. What is refused is refused per request, and an error in one
 * never spoils its neighbours: a slice that fails is split and tried again in halves.
 */
@Singleton
public class ReserveBookings {
    private static final int MOST_ROUNDS = 4;

    private final ReservationLedger ledger;
    private final Policies policies;
    private final NextDosePlaces nextDoses;
    private final PreparePlacement prepare;
    private final SoldOut soldOut;
    private final DailyQuotas quotas;
    private final ConfirmFull confirmFull;
    private final OutboxRelay relay;
    private final Clock clock;

    public ReserveBookings(
            ReservationLedger ledger,
            Policies policies,
            NextDosePlaces nextDoses,
            PreparePlacement prepare,
            SoldOut soldOut,
            DailyQuotas quotas,
            ConfirmFull confirmFull,
            OutboxRelay relay,
            Clock clock) {
        this.ledger = ledger;
        this.policies = policies;
        this.nextDoses = nextDoses;
        this.prepare = prepare;
        this.soldOut = soldOut;
        this.quotas = quotas;
        this.confirmFull = confirmFull;
        this.relay = relay;
        this.clock = clock;
    }

    /** Outcomes are in the order of the requests; nothing must be locked by the caller. */
    public List<ReservationOutcome> reserve(List<ReservationRequest> requests) {
        ReservationOutcome[] outcomes = new ReservationOutcome[requests.size()];
        List<Integer> open = new ArrayList<>();
        for (int index = 0; index < requests.size(); index++) {
            open.add(index);
        }
        boolean[] counted = new boolean[requests.size()];
        try {
            for (int round = 0; round < MOST_ROUNDS && !open.isEmpty(); round++) {
                open = round(requests, open, outcomes, counted);
            }
        } finally {
            giveBackUnused(requests, outcomes, counted);
        }
        for (int index : open) {
            // Still in somebody's way after all rounds: the places went to others.
            outcomes[index] = Refused.because(Refusal.SESSION_FULL);
        }
        relay.wake();
        return Arrays.asList(outcomes);
    }

    private void giveBackUnused(List<ReservationRequest> requests, ReservationOutcome[] outcomes, boolean[] counted) {
        for (int index = 0; index < counted.length; index++) {
            if (counted[index] && !(outcomes[index] instanceof ReservationOutcome.Confirmed)) {
                quotas.giveBack(requests.get(index).clientId());
            }
        }
    }

    /** Settles what it can and answers what must be asked again. */
    private List<Integer> round(
            List<ReservationRequest> requests, List<Integer> open, ReservationOutcome[] outcomes, boolean[] counted) {
        List<ReservationRequest> slice = open.stream().map(requests::get).toList();
        Circumstances circumstances = ledger.read(slice);
        Instant now = clock.instant();
        List<Integer> placed = new ArrayList<>();
        List<Placement> placements = new ArrayList<>();
        for (int index = 0; index < slice.size(); index++) {
            Judgement judgement = judge(slice.get(index), index, circumstances, now);
            if (judgement.wish().isPresent()) {
                Optional<QuotaUsed> used = counted[open.get(index)]
                        ? Optional.empty()
                        : quotas.take(slice.get(index).clientId());
                if (used.isPresent()) {
                    outcomes[open.get(index)] = used.get();
                    continue;
                }
                counted[open.get(index)] = true;
                placed.add(open.get(index));
                placements.add(prepare.prepare(judgement.wish().get()));
            } else {
                outcomes[open.get(index)] = judgement.outcome().orElseThrow();
            }
        }
        return placements.isEmpty() ? List.of() : place(placed, placements, outcomes);
    }

    private List<Integer> place(List<Integer> placed, List<Placement> placements, ReservationOutcome[] outcomes) {
        int freedBefore = soldOut.freed();
        List<Verdict> verdicts = ledger.take(placements);
        List<Integer> again = new ArrayList<>();
        List<Integer> without = new ArrayList<>();
        for (int index = 0; index < verdicts.size(); index++) {
            Placement placement = placements.get(index);
            switch (verdicts.get(index)) {
                case BOOKED -> outcomes[placed.get(index)] = confirmed(placement);
                case FULL, CONFLICT, STALE -> without.add(index);
                case FAILED -> outcomes[placed.get(index)] = new ReservationOutcome.Failed();
            }
        }
        if (without.isEmpty()) {
            return again;
        }
        // A neighbour of this slice may not have used its place: then ask once more before refusing.
        boolean nobodyStoodBack = !verdicts.contains(Verdict.CONFLICT);
        // Full ones too: another process may have booked the same request, or our own commit went unheard.
        Map<Full, Boolean> stillFull = new HashMap<>();
        List<Conflict> conflicts =
                ledger.explain(without.stream().map(placements::get).toList());
        for (int index = 0; index < conflicts.size(); index++) {
            int position = without.get(index);
            int request = placed.get(position);
            Full wanted = Full.of(placements.get(position));
            boolean full = nobodyStoodBack && verdicts.get(position) == Verdict.FULL;
            Conflict conflict = conflicts.get(index);
            switch (conflict.cause()) {
                case BOOKED_BEFORE -> outcomes[request] = confirmed(placements.get(position));
                case OUT_NO_TAKEN ->
                    outcomes[request] = new OutNoTaken(conflict.bookingId().orElseThrow());
                case PERSON_HAS_LIVE_BOOKING -> outcomes[request] = Refused.because(Refusal.ALREADY_BOOKED);
                case KEY_BOUND -> again.add(request);
                case GONE -> {
                    if (full && stillFull.computeIfAbsent(wanted, it -> isFull(it, freedBefore))) {
                        outcomes[request] = Refused.because(Refusal.SESSION_FULL);
                    } else {
                        again.add(request);
                    }
                }
            }
        }
        return again;
    }

    private boolean isFull(Full wanted, int freedBefore) {
        return confirmFull.confirm(wanted.sessionId(), wanted.pool(), freedBefore);
    }

    private static ReservationOutcome confirmed(Placement placement) {
        return new ReservationOutcome.Confirmed(placement.bookingId(), placement.answer());
    }

    private Judgement judge(ReservationRequest request, int index, Circumstances circumstances, Instant now) {
        Circumstances.BoundAnswer bound = circumstances.bound().get(index);
        if (bound != null) {
            boolean same = MessageDigest.isEqual(
                    bound.fingerprint(), request.key().orElseThrow().fingerprint());
            return Judgement.settled(
                    same
                            ? new ReservationOutcome.Replayed(bound.status(), bound.body(), bound.location())
                            : new ReservationOutcome.KeyMismatch());
        }
        if (circumstances.suspendedPartners().contains(request.clientId())) {
            return Judgement.settled(Refused.because(Refusal.PARTNER_SUSPENDED));
        }
        Standing standing = circumstances.standings().get(request.applicantId());
        if (standing == null || !standing.ownerClientId().equals(request.clientId())) {
            return Judgement.settled(new ReservationOutcome.ApplicantUnknown());
        }
        OfferedSession session = circumstances.sessions().get(request.sessionId());
        if (session == null
                || request.siteOnly()
                        .filter(site -> !site.equals(session.slot().siteId()))
                        .isPresent()) {
            return Judgement.settled(Refused.because(Refusal.SESSION_UNKNOWN));
        }
        Wish wish = new Wish(
                request,
                standing,
                session,
                circumstances.doses().getOrDefault(standing.personKey(), List.of()),
                policies.on(session.slot().day()),
                nextDoses,
                now);
        Optional<Refused> refusal = BookingRules.judge(wish);
        if (refusal.isPresent()) {
            return Judgement.settled(refusal.get());
        }
        return request.holdId().isEmpty() && soldOut.isKnown(request.sessionId(), wish.pool(), now)
                ? Judgement.settled(Refused.because(Refusal.SESSION_FULL))
                : new Judgement(Optional.of(wish), Optional.empty());
    }

    /** What was asked for and not there: a session's places for a dose. */
    private record Full(UUID sessionId, DosePool pool) {
        static Full of(Placement placement) {
            return new Full(placement.request().sessionId(), placement.wish().pool());
        }
    }

    private record Judgement(Optional<Wish> wish, Optional<ReservationOutcome> outcome) {
        static Judgement settled(ReservationOutcome outcome) {
            return new Judgement(Optional.empty(), Optional.of(outcome));
        }
    }
}
