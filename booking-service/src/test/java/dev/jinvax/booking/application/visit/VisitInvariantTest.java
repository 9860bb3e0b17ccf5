package dev.jinvax.booking.application.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jinvax.booking.domain.visit.AdverseEvent.SeriousReason;
import dev.jinvax.booking.domain.visit.ConsentKind;
import dev.jinvax.booking.domain.visit.ScreeningDecision.Verdict;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Over every path: no dose without both signatures, a health declaration and a clinician's decision. Thousands of walks
 * over all operations, time included, in any order; after each the tables themselves are asked.
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
    AgroalDataSource database;

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
        UUID booking = booking();
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
        return number("select count(*) from dose where booking_id = ?", booking);
    }

    /** Mostly the next step as a careful desk would take it, often forgotten; else any step at any time. */
    private String step(UUID booking, Random random, int position) {
        boolean careful = random.nextInt(10) < 7;
        boolean forgotten = random.nextInt(12) == 0;
        int choice = careful ? CAREFUL[Math.min(position, CAREFUL.length - 1)] : random.nextInt(22);
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
            default -> rarely(booking, random, choice);
        }
        return String.valueOf(choice);
    }

    private void rarely(UUID booking, Random random, int choice) {
        if (random.nextInt(4) > 0) {
            return;
        }
        switch (choice) {
            case 18 -> verbs.decide(booking, site, Verdict.DEFERRED);
            case 19 -> verbs.cancel(booking, site);
            case 20 -> {
                verbs.clock.advance(Duration.ofDays(15));
                verbs.completeFollowUp(booking);
                verbs.markNoShow(booking);
            }
            default -> {
                verbs.end(booking, site, EndObservation.How.LEFT_UNRELEASED);
                verbs.tellOverdue(booking);
            }
        }
    }

    private void assertInvariants(UUID booking, List<String> path) throws SQLException {
        run("set constraints all immediate");
        assertNone(path, """
                select count(*) from dose d where booking_id = ? and not (
                    exists (select from signature where booking_id = d.booking_id and kind = 'INFORMED_CONSENT')
                    and exists (select from signature where booking_id = d.booking_id and kind = 'DISCLAIMER')
                    and exists (select from health_declaration where booking_id = d.booking_id)
                    and exists (select from screening_decision
                                where booking_id = d.booking_id and decision = 'CLEARED' and clinician <> ''))
                """, booking);
        assertNone(path, """
                select count(*) from booking b where booking_id = ?
                and (state in ('OBSERVING', 'FOLLOW_UP', 'COMPLETED')) <> exists (
                    select from dose where booking_id = b.booking_id)
                """, booking);
        assertNone(path, """
                select count(*) from booking b join session_ledger l on l.session_id = b.session_id
                where booking_id = ? and l.live <> case when state in ('CANCELLED', 'NO_SHOW', 'DEFERRED') then 0 else 1 end
                """, booking);
        assertNone(path, """
                select count(*) from (
                    select event_type, version, lag(version) over (order by version) as earlier
                    from booking_history where booking_id = ?) h where earlier >= version
                """, booking);
        assertNone(path, """
                select count(*) from booking_history d where booking_id = ? and event_type = 'booking.dose_recorded.v1'
                and 5 <> (select count(distinct event_type) + count(*) filter (where event_type = 'booking.consented.v1') - 1
                          from booking_history e where e.booking_id = d.booking_id and e.version < d.version
                          and e.event_type in ('booking.checked_in.v1', 'booking.consented.v1',
                                               'booking.health_declared.v1', 'booking.cleared.v1'))
                """, booking);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into screening_decision (decision_id, booking_id, decision, clinician, decided_at, recorded_by)"
                        + " select gen_random_uuid(), ?, 'CLEARED', 'Dr Li', now(), 'x'",
                "insert into screening_decision (decision_id, booking_id, decision, clinician, decided_at, recorded_by)"
                        + " select gen_random_uuid(), ?, 'DEFERRED', ' ', now(), 'x'",
                "insert into dose (dose_id, booking_id, person_key, dose_number, product_code, lot, lot_expires_on,"
                        + " vaccinated_at, site_id, vaccinator, recorded_at, recorded_by) select gen_random_uuid(),"
                        + " b.booking_id, 'p', 1, 'P', 'L', '2099-01-01', now(), b.site_id, 'v', now(), 'x'"
                        + " from booking b where booking_id = ?",
                "update booking set state = 'OBSERVING' where booking_id = ?",
                "update booking set state = 'COMPLETED' where booking_id = ?",
            })
    void tablesThemselvesRefuseAShortcut(String shortcut) {
        for (String state : List.of("CONFIRMED", "CHECKED_IN", "CLEARED")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        UUID booking = booking();
                        run("update booking set state = '" + state + "' where booking_id = ?", booking);
                        run(shortcut, booking);
                        run("set constraints all immediate");
                    }))
                    .as("in %s: %s", state, shortcut)
                    .hasStackTraceContaining("ERROR:")
                    .satisfies(failure -> assertThat(rootMessage(failure))
                            .containsAnyOf(
                                    "violates foreign key constraint",
                                    "violates check constraint",
                                    "a dose is given to cleared persons only",
                                    "nobody is observed without a dose"));
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Test
    void dosesAndSignaturesAreNotRewrittenBehindTheRecord() {
        String person = Ids.next().toString();
        World.dose(
                person,
                1,
                TestTime.tomorrowAt("09:00")
                        .atZone(TestTime.SHANGHAI)
                        .toLocalDate()
                        .minusDays(40));
        for (String rewrite : List.of(
                "update dose set lot = 'OTHER' where person_key = ?",
                "update dose set dose_number = 2, version = version + 1 where person_key = ?",
                "update dose set vaccinated_at = now() where person_key = ?",
                "update signature set signed_at = now() where booking_id = (select booking_id from dose where person_key = ?)")) {
            assertThatThrownBy(() -> World.run(rewrite, person))
                    .satisfies(failure -> assertThat(rootMessage(failure))
                            .containsAnyOf("changes by a correction only", "is not rewritten"));
        }
    }

    private UUID booking() {
        UUID booking = Ids.next();
        run("""
                insert into booking (booking_id, reference, version, state, applicant_id, person_key, client_id, channel,
                                     city_code, site_id, session_id, starts_at, ends_at, product_code, dose_number,
                                     payment, amount_minor, currency, flags, declared_at, updated_at)
                select b, upper(left(b::text, 18)), 1, 'CONFIRMED', b, b::text, 'alipay', 'ALIPAY_HEALTH_CODE', city_code,
                       site_id, session_id, starts_at, ends_at, product_code, 1, 'SELF_PAID', 12500, 'CNY',
                       '{REFERRED_TO_SITE}', starts_at, starts_at
                from session, (select ?::uuid as b) ids where session_id = ?
                """, booking, session);
        run("update session_ledger set live = 1 where session_id = ?", session);
        return booking;
    }

    private void assertNone(List<String> path, String query, UUID booking) throws SQLException {
        assertThat(number(query, booking)).as("after %s: %s", path, query).isZero();
    }

    private int number(String query, UUID booking) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(query)) {
            ask.setObject(1, booking);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void run(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement run = connection.prepareStatement(statement)) {
            for (int index = 0; index < values.length; index++) {
                run.setObject(index + 1, values[index]);
            }
            run.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
