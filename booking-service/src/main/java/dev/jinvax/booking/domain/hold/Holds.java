package dev.jinvax.booking.domain.hold;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The holds, in the running transaction. */
public interface Holds {
    /** Until the transaction ends no other process makes a hold for the client. */
    void oneAtATime(String clientId);

    /** Until the transaction ends no known standing changes; to be said before places are locked, as reservations do. */
    void standingsStay();

    /** The client's hold with this number of its own. */
    Optional<UUID> named(String clientId, String outHoldNo);

    /** What a hold of the client in the session is judged by; empty for a session nobody knows. */
    Optional<Offer> offer(UUID sessionId, String clientId, Instant now);

    /** Locks the session's ledger row for the rest of the transaction; answers its capacity. */
    int lockPlaces(UUID sessionId);

    int liveOf(String clientId, Instant now);

    int liveIn(UUID sessionId, Instant now);

    void add(Hold hold);

    /** The session of the client's hold; empty when the client has no such hold. */
    Optional<UUID> sessionOf(UUID holdId, String clientId);

    /** The hold as it stands now; its session's places must be locked. */
    Hold locked(UUID holdId);

    Optional<Hold> find(UUID holdId);

    /** Holds of the client after {@code after}, in order of making. */
    List<Hold> page(String clientId, Optional<String> outHoldNo, UUID after, int limit);

    /** When the first of the session's holds is over; empty when it has none. */
    Optional<Instant> firstEnd(UUID sessionId);

    /** Sessions with holds that are over and not yet recorded so. */
    List<UUID> sessionsDue(Instant now, int most);

    /** Records what is over as over and gives its places back; locks the ledger rows in the order of their ids. */
    void expire(Collection<UUID> sessionIds, Instant now);

    /**
     * A session as it may be held.
     *
     * @param open whether it is offered and not over
     * @param suspended whether the client is
     */
    record Offer(UUID siteId, boolean open, boolean suspended) {}
}
