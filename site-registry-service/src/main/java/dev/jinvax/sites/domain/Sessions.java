package dev.jinvax.sites.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions of all sites; sets of them are written while their site is locked. */
public interface Sessions {
    /** The site a session belongs to, without loading the session. */
    Optional<SiteId> siteOf(SessionId id);

    Optional<Session> find(SessionId id);

    Optional<Session> lock(SessionId id);

    /** Adds those whose slot is free and answers them. */
    List<SessionSnapshot> add(SiteSnapshot site, List<PlannedSession> planned, Instant now);

    /** Open sessions of a site that start later, with what is booked. */
    List<Standing> upcoming(SiteId site, Instant now);

    /** When a site, a session or a count last changed; empty when there are none. */
    Optional<Instant> lastChange();

    List<SessionSnapshot> cancel(Collection<SessionId> ids, CancellationCause cause, Instant now);

    /** Sets times and places as planned. */
    List<SessionSnapshot> adjust(Map<SessionId, PlannedSession> planned, Instant now);

    /** People booked, as booking last told; 0 when it told nothing. */
    Count count(SessionId id);

    /** Sessions of a site from one time until before another, in order of time, after the given one. */
    List<SessionSnapshot> list(SiteId site, Instant from, Instant until, Place after, int limit);

    /** An open session and who is booked. */
    record Standing(
            SessionSnapshot session,
            int live,
            int liveLater,
            boolean capacityByHand,
            Instant slotStartsAt,
            boolean timesByHand) {
        /** The slot it was planned for, wherever an editor moved it. */
        public PlannedSession.Slot slot() {
            return new PlannedSession.Slot(session.productCode(), slotStartsAt);
        }

        /** Whether the plan wants it otherwise; what an editor set by hand stays. */
        public boolean differsFrom(PlannedSession planned) {
            PlannedSession wanted = adjustedTo(planned);
            return wanted.capacity() != session.capacity()
                    || !wanted.reserved().equals(session.reserved())
                    || !wanted.endsAt().equals(session.endsAt());
        }

        /** Places still free for whatever dose. */
        public int free() {
            return Math.max(0, freeForFirst() + freeForLater() - Math.max(0, session.capacity() - live));
        }

        /** Places still free for a first dose: those kept for later ones are not. */
        public int freeForFirst() {
            int kept = Math.max(0, session.reserved().laterDoses() - liveLater);
            return Math.max(0, session.capacity() - live - kept);
        }

        /** Places still free for a later dose: those kept for first ones are not. */
        public int freeForLater() {
            int kept = Math.max(0, session.reserved().firstDose() - (live - liveLater));
            return Math.max(0, session.capacity() - live - kept);
        }

        /** As planned, but with a place for everybody who is booked, and not at another time for them. */
        public PlannedSession adjustedTo(PlannedSession planned) {
            return new PlannedSession(
                    planned.productCode(),
                    planned.startsAt(),
                    live > 0 || timesByHand ? session.endsAt() : planned.endsAt(),
                    capacityByHand ? session.capacity() : Math.max(planned.capacity(), live),
                    capacityByHand ? session.reserved() : planned.reserved());
        }
    }

    /** What booking last told of a session. */
    record Count(int live, int liveLater, boolean overbooked) {
        public static final Count NOTHING_TOLD = new Count(0, 0, false);
    }

    /** Where a page of sessions ended. */
    record Place(Instant startsAt, SessionId sessionId) {}
}
