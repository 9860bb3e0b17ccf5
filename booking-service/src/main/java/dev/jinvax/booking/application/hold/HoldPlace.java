package dev.jinvax.booking.application.hold;

import dev.jinvax.booking.domain.DosePool;
import dev.jinvax.booking.domain.Places;
import dev.jinvax.booking.domain.Refusal;
import dev.jinvax.booking.domain.hold.Hold;
import dev.jinvax.booking.domain.hold.HoldLimits;
import dev.jinvax.booking.domain.hold.HoldOutcome;
import dev.jinvax.booking.domain.hold.HoldOutcome.Held;
import dev.jinvax.booking.domain.hold.HoldOutcome.Limit;
import dev.jinvax.booking.domain.hold.HoldOutcome.OutNoTaken;
import dev.jinvax.booking.domain.hold.HoldOutcome.Refused;
import dev.jinvax.booking.domain.hold.HoldOutcome.TooMany;
import dev.jinvax.booking.domain.hold.Holds;
import dev.jinvax.booking.domain.hold.Holds.Offer;
import dev.jinvax.kit.ids.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps a place for some minutes: taken from the session's ledger row under its lock, like any other. */
@Singleton
public class HoldPlace {
    private final Holds holds;
    private final Places places;
    private final Clock clock;

    public HoldPlace(Holds holds, Places places, Clock clock) {
        this.holds = holds;
        this.places = places;
        this.clock = clock;
    }

    @Transactional
    public HoldOutcome hold(Command command) {
        Instant now = clock.instant();
        // The client's holds are counted over all sessions and processes, so they are made one after another.
        holds.oneAtATime(command.clientId());
        Optional<UUID> named = command.outHoldNo().flatMap(number -> holds.named(command.clientId(), number));
        if (named.isPresent()) {
            return new OutNoTaken(named.get());
        }
        Optional<Offer> offer = holds.offer(command.sessionId(), command.clientId(), now)
                .filter(known -> command.siteOnly()
                        .filter(site -> !site.equals(known.siteId()))
                        .isEmpty());
        if (offer.isEmpty()) {
            return new Refused(Refusal.SESSION_UNKNOWN);
        }
        if (offer.get().suspended()) {
            return new Refused(Refusal.PARTNER_SUSPENDED);
        }
        if (!offer.get().open()) {
            return new Refused(Refusal.SESSION_CLOSED);
        }
        if (holds.liveOf(command.clientId(), now) >= HoldLimits.MOST_PER_CLIENT) {
            return new TooMany(Limit.CLIENT, HoldLimits.MOST_PER_CLIENT);
        }
        return take(command, now);
    }

    private HoldOutcome take(Command command, Instant now) {
        UUID sessionId = command.sessionId();
        int most = HoldLimits.mostInSession(holds.lockPlaces(sessionId));
        holds.expire(List.of(sessionId), now);
        if (holds.liveIn(sessionId, now) >= most) {
            return new TooMany(Limit.SESSION, most);
        }
        if (!places.take(sessionId, command.pool())) {
            return new Refused(Refusal.SESSION_FULL);
        }
        Hold hold = new Hold(
                Ids.next(), command.clientId(), command.outHoldNo(), sessionId, command.pool(), now, command.lasting());
        holds.add(hold);
        return new Held(hold);
    }

    /**
     * Who wants which session's place kept, and how long.
     *
     * @param siteOnly a desk holds at its own site alone
     * @param pool whose places it is taken from
     */
    public record Command(
            String clientId,
            Optional<UUID> siteOnly,
            Optional<String> outHoldNo,
            UUID sessionId,
            DosePool pool,
            Duration lasting) {}
}
