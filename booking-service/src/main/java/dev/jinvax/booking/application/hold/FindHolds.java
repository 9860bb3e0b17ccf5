package dev.jinvax.booking.application.hold;

import dev.jinvax.booking.domain.hold.Hold;
import dev.jinvax.booking.domain.hold.Holds;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A client's own holds. */
@Singleton
public class FindHolds {
    private final Holds holds;

    public FindHolds(Holds holds) {
        this.holds = holds;
    }

    @Transactional
    public Optional<Hold> one(UUID holdId, String clientId) {
        return holds.find(holdId).filter(hold -> hold.clientId().equals(clientId));
    }

    /** In order of making. */
    @Transactional
    public List<Hold> page(String clientId, Optional<String> outHoldNo, UUID after, int limit) {
        return holds.page(clientId, outHoldNo, after, limit);
    }
}
