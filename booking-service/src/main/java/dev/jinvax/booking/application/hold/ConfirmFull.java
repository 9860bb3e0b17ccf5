package dev.jinvax.booking.application.hold;

import dev.jinvax.booking.application.SoldOut;
import dev.jinvax.booking.domain.DosePool;
import dev.jinvax.booking.domain.hold.Holds;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asked when the ledger had no place: a hold that is over to the moment gives its place to whoever asks first. */
@Singleton
public class ConfirmFull {
    private final Holds holds;
    private final SoldOut soldOut;
    private final Clock clock;

    public ConfirmFull(Holds holds, SoldOut soldOut, Clock clock) {
        this.holds = holds;
        this.soldOut = soldOut;
        this.clock = clock;
    }

    /**
     * Whether the session is full even without the holds that are over; then that is remembered, though not longer than
     * the first of its holds lasts.
     *
     * @param freedBefore of {@link SoldOut#freed()}, from before the ledger was asked
     */
    @Transactional
    public boolean confirm(UUID sessionId, DosePool pool, int freedBefore) {
        Instant now = clock.instant();
        Optional<Instant> firstEnd = holds.firstEnd(sessionId);
        if (firstEnd.filter(end -> !end.isAfter(now)).isPresent()) {
            holds.expire(List.of(sessionId), now);
            return false;
        }
        soldOut.note(sessionId, pool, freedBefore, firstEnd.orElse(Instant.MAX));
        return true;
    }
}
