package dev.jinvax.booking.domain;

import dev.jinvax.booking.domain.Circumstances.Standing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What booking keeps of the other services' events; only newer versions are applied. */
public interface Projections {
    /** Those that are newer than what is known, each with that; nobody else changes it until the transaction ends. */
    List<Replaced<Site>> newerSites(Collection<Site> sites);

    void applySites(Collection<Site> sites);

    /** As {@link #newerSites}. */
    List<Replaced<KnownSession>> newerSessions(Collection<KnownSession> sessions);

    /** Applies sessions and, under the ledger's lock, their capacity. */
    void applySessions(Collection<KnownSession> sessions);

    /** Applies standings; answers those that replaced an earlier one. */
    List<Standing> applyStandings(Collection<KnownStanding> standings);

    void forgetApplicants(Collection<UUID> applicants);

    void applyPolicy(Policy policy);

    /** Nobody is booked by an earlier standing from now until the transaction ends; who was is committed. */
    void holdStandings();

    /** Standings and doses of one person move to another key, and what is recorded under the old one counts for it. */
    void linkPersons(String survivingKey, String linkedKey);

    /** What is known now, and what was known before, if anything was. */
    record Replaced<T>(Optional<T> before, T now) {}

    /** A session as the registry told it. */
    record KnownSession(long version, SessionSlot slot, int capacity, Reserved reserved, boolean open) {}

    /** Of its places those kept for first doses and for later ones. */
    record Reserved(int firstDose, int laterDoses) {
        public static final Reserved NONE = new Reserved(0, 0);
    }

    /** A standing as eligibility told it. */
    record KnownStanding(Standing standing, Optional<String> orgId, int policyVersion) {}

    /** The fee of a session's day for somebody who pays. */
    Optional<Integer> selfPaidMinor(UUID siteId, String productCode, LocalDate day);
}
