package dev.jinvax.booking.application.hold;

import dev.jinvax.booking.application.SoldOut;
import dev.jinvax.booking.domain.Places;
import dev.jinvax.booking.domain.hold.Hold;
import dev.jinvax.booking.domain.hold.HoldState;
import dev.jinvax.booking.domain.hold.Holds;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives a held place back; doing it twice is doing it once. */
@Singleton
public class ReleaseHold {
    private final Holds holds;
    private final Places places;
    private final SoldOut soldOut;
    private final Clock clock;

    public ReleaseHold(Holds holds, Places places, SoldOut soldOut, Clock clock) {
        this.holds = holds;
        this.places = places;
        this.soldOut = soldOut;
        this.clock = clock;
    }

    /** Where the hold stands afterwards; empty when the client has no such hold. */
    @Transactional
    public Optional<HoldState> release(UUID holdId, String clientId) {
        return holds.sessionOf(holdId, clientId).map(session -> release(holdId, session));
    }

    private HoldState release(UUID holdId, UUID sessionId) {
        Instant now = clock.instant();
        holds.lockPlaces(sessionId);
        holds.expire(List.of(sessionId), now);
        Hold hold = holds.locked(holdId);
        if (hold.isLive(now)) {
            hold.release();
            places.giveBack(sessionId, hold.pool());
            soldOut.forget(sessionId);
        }
        return hold.state();
    }
}
