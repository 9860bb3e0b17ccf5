package dev.jinvax.booking.application.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.domain.visit.AdverseEvent.SeriousReason;
import dev.jinvax.booking.domain.visit.ConsentKind;
import dev.jinvax.booking.domain.visit.ScreeningDecision.Verdict;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Over every path: no dose without both signatures, a health declaration and a clinician's decision. Thousands of walks
 * over all operations in any order, time, corrections, imports, linked and erased persons included; after each the
 * tables themselves are asked.
 */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class VisitInvariantTest {
    private static final int WALKS = 500;
    private static final int LONGEST = 24;
    private static final int[] CAREFUL = {0, 1, 4, 7, 9, 11, 17, 13, 15, 16};

    @Inject
    VisitVerbs verbs;

    @Inject
    VisitTables tables;

    @Inject
    EntityManager entities;

    private UUID site;
    private UUID session;
    private Instant startsAt;

    @BeforeEach
    void offer() {
        World.policy();
        site = World.publishedSite();
        startsAt = TestTime.tomorrowAt("09:00");
        session = World.session(site, startsAt, 1000);
    }

    /** Four times five hundred walks; a seed that fails can be run again. */
    @ParameterizedTest
    @ValueSource(longs = {20260601, 7, 40404, 99})
    void noPathLeadsToADoseWithoutItsConditions(long seed) throws SQLException {
        Random random = new Random(seed);
        int doses = 0;
        for (int walk = 0; walk < WALKS; walk++) {
            QuarkusTransaction.begin();
            try {
                doses += walk(random);
            } finally {
                QuarkusTransaction.rollback();
            }
        }
        assertThat(doses).as("walks that reached a dose").isBetween(WALKS / 20, WALKS - WALKS / 5);
    }

    /** One walk in a transaction of its own, which is thrown away. */
    private int walk(Random random) throws SQLException {
        UUID booking = tables.booking(session);
        verbs.clock.moveTo(startsAt);
        List<String> path = new ArrayList<>();
        int steps = 6 + random.nextInt(LONGEST - 6);
        for (int step = 0; step < steps; step++) {
            path.add(step(booking, random, step));
            // Each step stands by itself, as in a transaction of its own.
            entities.flush();
            entities.clear();
        }
        assertInvariants(booking, path);
        return tables.number("select count(*) from dose where booking_id = ?", booking);
    }

    /** Mostly the next step as a careful desk would take it, often forgotten; else any step at any time. */
    private String step(UUID booking, Random random, int position) {
        boolean careful = random.nextInt(10) < 7;
        boolean forgotten = random.nextInt(12) == 0;
        int choice = careful ? CAREFUL[Math.min(position, CAREFUL.length - 1)] : random.nextInt(26);
        if (careful && forgotten) {
            return "-";
        }
        switch (choice) {
            case 0 -> verbs.checkIn(booking, site);
            case 1, 2, 3 -> verbs.sign(booking, site, ConsentKind.INFORMED_CONSENT);
            case 4, 5, 6 -> verbs.sign(booking, site, ConsentKind.DISCLAIMER);
            case 7, 8 -> verbs.declare(booking, site);
            case 9, 10 -> verbs.decide(booking, site, Verdict.CLEARED);
            case 11, 12 -> verbs.dose(booking, site);
            case 13 -> verbs.end(booking, site, EndObservation.How.RELEASED);
            case 14 -> verbs.adverseEvent(booking, site, Optional.of(SeriousReason.CLUSTER));
            case 15 -> verbs.report(booking, site);
            case 16 -> verbs.correct(booking, site, "2");
            case 17 -> verbs.clock.advance(Duration.ofMinutes(40));
            case 18 -> tables.imported(booking);
            case 19 -> verbs.link("joined-" + booking, booking.toString());
            default -> rarely(booking, random, choice);
        }
        return String.valueOf(choice);
    }

    private void rarely(UUID booking, Random random, int choice) {
        if (random.nextInt(4) > 0) {
            return;
        }
        switch (choice) {
            case 20 -> verbs.decide(booking, site, Verdict.DEFERRED);
            case 21 -> verbs.cancel(booking, site);
            case 22 -> {
                verbs.clock.advance(Duration.ofDays(15));
                verbs.completeFollowUp(booking);
                verbs.markNoShow(booking);
            }
            case 23 -> verbs.erase(booking.toString());
            case 24 -> verbs.recall("LOT-1");
            default -> {
                verbs.end(booking, site, EndObservation.How.LEFT_UNRELEASED);
                verbs.tellOverdue(booking);
            }
        }
    }

    private void assertInvariants(UUID booking, List<String> path) throws SQLException {
        tables.run("set constraints all immediate");
        tables.assertNone(path, """
                select count(*) from dose d where booking_id = ? and not (
                    exists (select from signature where booking_id = d.booking_id and kind = 'INFORMED_CONSENT')
                    and exists (select from signature where booking_id = d.booking_id and kind = 'DISCLAIMER')
                    and exists (select from health_declaration where booking_id = d.booking_id)
                    and exists (select from screening_decision
                                where booking_id = d.booking_id and decision = 'CLEARED' and clinician <> ''))
                """, booking);
        tables.assertNone(path, """
                select count(*) from booking b where booking_id = ?
                and (state in ('OBSERVING', 'FOLLOW_UP', 'COMPLETED')) <> exists (
                    select from dose where booking_id = b.booking_id)
                """, booking);
        tables.assertNone(path, """
                select count(*) from booking b join session_ledger l on l.session_id = b.session_id
                where booking_id = ? and l.live <> case when state in ('CANCELLED', 'NO_SHOW', 'DEFERRED') then 0 else 1 end
                """, booking);
        tables.assertNone(path, """
                select count(*) from (
                    select event_type, version, lag(version) over (order by version) as earlier
                    from booking_history where booking_id = ?) h where earlier >= version
                """, booking);
        tables.assertNone(path, """
                select count(*) from booking_history d where booking_id = ? and event_type = 'booking.dose_recorded.v1'
                and 5 <> (select count(distinct event_type) + count(*) filter (where event_type = 'booking.consented.v1') - 1
                          from booking_history e where e.booking_id = d.booking_id and e.version < d.version
                          and e.event_type in ('booking.checked_in.v1', 'booking.consented.v1',
                                               'booking.health_declared.v1', 'booking.cleared.v1'))
                """, booking);
    }
}
