package dev.jinvax.sites.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Places for one product at one site at one time. Sessions come into being in sets, from the opening hours. */
@Entity
public class Session {
    @Id
    private UUID sessionId;

    private UUID siteId;
    private String cityCode;
    private String productCode;
    private Instant startsAt;
    private Instant endsAt;
    private int capacity;
    private boolean capacityByHand;
    private int reservedFirst;
    private int reservedLater;
    private Instant slotStartsAt;
    private boolean timesByHand;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    @Enumerated(EnumType.STRING)
    private @Nullable CancellationCause cancellationCause;

    private int version;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    /**
     * Sets the places; from then on the opening hours no longer change them.
     *
     * @param wanted the pools; empty keeps them as they are
     * @param live people booked, as booking last told
     */
    public Optional<Refusal> resize(
            int places, Optional<DosePools> wanted, int live, Overbooking overbooking, Instant now) {
        if (state != SessionState.OPEN) {
            throw new StateConflictException(state, "a change of its capacity");
        }
        if (isOver(now)) {
            return Optional.of(Refusal.of(Refusal.Reason.SESSION_OVER));
        }
        if (places < live && overbooking == Overbooking.REFUSED) {
            return Optional.of(Refusal.booked(Refusal.Reason.CAPACITY_BELOW_BOOKED, live));
        }
        DosePools pools = wanted.orElse(new DosePools(reservedFirst, reservedLater));
        if (!pools.fitInto(places)) {
            return Optional.of(
                    Refusal.of(Refusal.Reason.INVALID, List.of(new Fault(Fault.Code.POOLS_EXCEED_PLACES, "reserved"))));
        }
        capacity = places;
        reservedFirst = pools.firstDose();
        reservedLater = pools.laterDoses();
        capacityByHand = true;
        changed(now);
        return Optional.empty();
    }

    /** Puts it at another time of the same day; from then on the opening hours no longer change its times. */
    public Optional<Refusal> moveTo(Instant newStart, Instant newEnd, Instant now) {
        if (state != SessionState.OPEN) {
            throw new StateConflictException(state, "a change of its times");
        }
        if (!now.isBefore(startsAt)) {
            return Optional.of(Refusal.of(Refusal.Reason.SESSION_BEGUN));
        }
        List<Fault> faults = SessionTimes.faults(startsAt, newStart, newEnd, now);
        if (!faults.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.INVALID, faults));
        }
        if (newStart.equals(startsAt) && newEnd.equals(endsAt)) {
            return Optional.empty();
        }
        startsAt = newStart;
        endsAt = newEnd;
        timesByHand = true;
        changed(now);
        return Optional.empty();
    }

    /** Takes it off the calendar for good. */
    public Optional<Refusal> cancel(Instant now) {
        if (isOver(now)) {
            return Optional.of(Refusal.of(Refusal.Reason.SESSION_OVER));
        }
        become(SessionState.CANCELLED);
        cancellationCause = CancellationCause.EDITOR;
        changed(now);
        return Optional.empty();
    }

    public SessionSnapshot snapshot() {
        return new SessionSnapshot(
                new SessionId(sessionId),
                version,
                siteId(),
                cityCode,
                productCode,
                startsAt,
                endsAt,
                capacity,
                new DosePools(reservedFirst, reservedLater),
                state);
    }

    public SiteId siteId() {
        return new SiteId(siteId);
    }

    private boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    private void become(SessionState target) {
        if (!state.next().contains(target)) {
            throw new StateConflictException(state, "becoming " + target);
        }
        state = target;
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }
}
