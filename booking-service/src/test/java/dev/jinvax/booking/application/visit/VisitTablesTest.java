package dev.jinvax.booking.application.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables themselves refuse, whoever writes to them. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class VisitTablesTest {
    @Inject
    VisitTables tables;

    private UUID session;

    @BeforeEach
    void offer() {
        World.policy();
        session = World.session(World.publishedSite(), TestTime.tomorrowAt("09:00"), 1000);
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
                        UUID booking = tables.booking(session);
                        tables.run("update booking set state = '" + state + "' where booking_id = ?", booking);
                        tables.run(shortcut, booking);
                        tables.run("set constraints all immediate");
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
}
