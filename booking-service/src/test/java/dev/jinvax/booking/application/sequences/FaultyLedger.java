package dev.jinvax.booking.application.sequences;

import dev.jinvax.booking.domain.Circumstances;
import dev.jinvax.booking.domain.Placement;
import dev.jinvax.booking.domain.ReservationLedger;
import dev.jinvax.booking.domain.ReservationRequest;
import java.util.List;

/** The real ledger, reached over a connection that breaks when it is told to, once. */
final class FaultyLedger implements ReservationLedger {
    private final ReservationLedger ledger;
    private Fault next = Fault.NONE;

    FaultyLedger(ReservationLedger ledger) {
        this.ledger = ledger;
    }

    void next(Fault fault) {
        next = fault;
    }

    @Override
    public Circumstances read(List<ReservationRequest> requests) {
        return ledger.read(requests);
    }

    @Override
    public List<Verdict> take(List<Placement> placements) {
        Fault now = next;
        next = Fault.NONE;
        if (now == Fault.CRASH) {
            throw new LostException();
        }
        List<Verdict> first = ledger.take(placements);
        if (now == Fault.UNHEARD) {
            throw new LostException();
        }
        return now == Fault.DEAF ? ledger.take(placements) : first;
    }

    @Override
    public List<Conflict> explain(List<Placement> placements) {
        return ledger.explain(placements);
    }
}
