package dev.jinvax.booking.application.batch;

import dev.jinvax.booking.domain.ReservationLedger;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.BatchRows;
import dev.jinvax.booking.domain.batch.BatchRows.Change;
import dev.jinvax.booking.domain.batch.BatchRows.OpenRow;
import dev.jinvax.booking.domain.batch.FreeSession;
import dev.jinvax.booking.domain.batch.PlanningFacts;
import dev.jinvax.booking.domain.batch.RowOutcome;
import dev.jinvax.booking.domain.batch.SessionPreference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Chooses a session for every assessed row, by the very rules a booking is judged by; no place is held. */
@Singleton
public class PlanRows {
    private static final int SLICE = 500;

    private final BatchRows rows;
    private final PlanningFacts facts;
    private final ReservationLedger ledger;
    private final ChooseSessions.Rules rules;
    private final Clock clock;

    public PlanRows(
            BatchRows rows, PlanningFacts facts, ReservationLedger ledger, ChooseSessions.Rules rules, Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.ledger = ledger;
        this.rules = rules;
        this.clock = clock;
    }

    /** Slice by slice; cut off anywhere, the next run goes on with the rows that are still only assessed. */
    public void plan(Batch batch) {
        Instant now = clock.instant();
        int wanted = rows.counts(batch.batchId()).of(RowOutcome.ASSESSED);
        List<FreeSession> order = SessionPreference.order(
                facts.freeSessions(batch.batchId(), batch.order().placement(), now),
                wanted,
                batch.order().placement().keepTogether());
        ChooseSessions choose = new ChooseSessions(rules, offered(batch, order), now);
        int after = 0;
        List<OpenRow> slice = rows.assessed(batch.batchId(), after, SLICE);
        while (!slice.isEmpty()) {
            after = slice.get(slice.size() - 1).row();
            List<ReservationRequest> requests = requests(batch, slice, choose.sample());
            List<Change> changes = choose.choose(slice, requests, ledger.read(requests), facts::withLiveBooking);
            QuarkusTransaction.requiringNew().run(() -> rows.change(batch.batchId(), RowOutcome.ASSESSED, changes));
            slice = rows.assessed(batch.batchId(), after, SLICE);
        }
    }

    /** The sessions as bookings see them, in the order of preference. */
    private List<ChooseSessions.Offer> offered(Batch batch, List<FreeSession> order) {
        List<ChooseSessions.Offer> offers = new ArrayList<>(order.size());
        for (int from = 0; from < order.size(); from += SLICE) {
            List<FreeSession> slice = order.subList(from, Math.min(order.size(), from + SLICE));
            List<ReservationRequest> questions = slice.stream()
                    .map(session -> request(batch, new UUID(0, 0), session.sessionId(), clock.instant()))
                    .toList();
            var sessions = ledger.read(questions).sessions();
            for (FreeSession session : slice) {
                Optional.ofNullable(sessions.get(session.sessionId()))
                        .ifPresent(offered -> offers.add(new ChooseSessions.Offer(offered, session)));
            }
        }
        return offers;
    }

    private List<ReservationRequest> requests(Batch batch, List<OpenRow> slice, UUID anySession) {
        return slice.stream()
                .map(row -> request(batch, row.applicantId(), anySession, row.declaredAt()))
                .toList();
    }

    private static ReservationRequest request(Batch batch, UUID applicantId, UUID sessionId, Instant declaredAt) {
        return new ReservationRequest(
                Optional.empty(),
                batch.owner().clientId(),
                batch.owner().orgId(),
                batch.owner().channel(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                applicantId,
                sessionId,
                Optional.empty(),
                declaredAt);
    }
}
