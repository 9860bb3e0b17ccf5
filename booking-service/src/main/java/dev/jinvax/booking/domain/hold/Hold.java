package dev.jinvax.booking.domain.hold;

import dev.jinvax.booking.domain.DosePool;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place kept for a partner for some minutes. It counts in the session's ledger like a booked one, and is changed under
 * the lock of that row alone.
 */
@Entity
public class Hold {
    @Id
    private UUID holdId;

    private String clientId;
    private @Nullable String outHoldNo;
    private UUID sessionId;
    private boolean laterDose;

    @Enumerated(EnumType.STRING)
    private HoldState state;

    private Instant heldAt;
    private Instant expiresAt;
    private @Nullable UUID bookingId;

    @SuppressWarnings("NullAway.Init")
    protected Hold() {}

    /** A hold of a place that was just taken for it. */
    public Hold(
            UUID holdId,
            String clientId,
            Optional<String> outHoldNo,
            UUID sessionId,
            DosePool pool,
            Instant heldAt,
            Duration lasting) {
        this.holdId = holdId;
        this.clientId = clientId;
        this.outHoldNo = outHoldNo.orElse(null);
        this.sessionId = sessionId;
        this.laterDose = pool == DosePool.LATER;
        this.state = HoldState.HELD;
        this.heldAt = heldAt;
        this.expiresAt = heldAt.plus(lasting);
    }

    /** Whether it keeps its place at that moment; at {@code expiresAt} it does not any more. */
    public boolean isLive(Instant now) {
        return state == HoldState.HELD && now.isBefore(expiresAt);
    }

    /** As it looks at that moment: over when its time is over, recorded or not. */
    public HoldState stateAt(Instant now) {
        return state == HoldState.HELD && !isLive(now) ? HoldState.EXPIRED : state;
    }

    /** Its place is the booking's from now on. */
    public void bookedAs(UUID booking) {
        become(HoldState.BOOKED);
        bookingId = booking;
    }

    /** Its partner does not need the place any more. */
    public void release() {
        become(HoldState.RELEASED);
    }

    /** The one funnel of state changes. */
    private void become(HoldState target) {
        if (!state.next().contains(target)) {
            throw new HoldTransitionException(state, target);
        }
        state = target;
    }

    public UUID holdId() {
        return holdId;
    }

    public String clientId() {
        return clientId;
    }

    public Optional<String> outHoldNo() {
        return Optional.ofNullable(outHoldNo);
    }

    public UUID sessionId() {
        return sessionId;
    }

    /** Whose places its own was taken from. */
    public DosePool pool() {
        return laterDose ? DosePool.LATER : DosePool.FIRST;
    }

    public HoldState state() {
        return state;
    }

    public Instant heldAt() {
        return heldAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<UUID> bookingId() {
        return Optional.ofNullable(bookingId);
    }
}
