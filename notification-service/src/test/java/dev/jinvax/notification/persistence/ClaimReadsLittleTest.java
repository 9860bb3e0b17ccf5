package dev.jinvax.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claiming a few reminders must cost a few, however many are due or scheduled: counted in pages, not in time. */
@QuarkusTest
class ClaimReadsLittleTest {
    private static final int MANY = 20_000;
    private static final int CLAIMED = 50;

    /** Pages for a claimed row: its index entries, the row, what else its booking has, and the writing. */
    private static final int PAGES_FOR_EACH = 30;

    /** Far from the clock of the tests, so that no worker takes them. */
    private static final Instant DUE = Instant.parse("2090-01-01T00:00:00Z");

    private static final String FILL = """
            insert into reminder (reminder_id, booking_id, person_key, kind, audience, occasion, urgency, due_at, expires_at,
                next_try_at)
            select gen_random_uuid(), md5('claim' || n)::uuid, 'claim', 'DAY_BEFORE', 'PERSON', 1, 1,
                ?::timestamptz, ?::timestamptz, ?::timestamptz
            from generate_series(1, ?) n
            """;

    @Inject
    Database database;

    @BeforeEach
    void manyAreDueAtOnce() {
        QuarkusTransaction.requiringNew().run(() -> database.update(FILL, DUE, DUE.plusSeconds(86_400), DUE, MANY));
    }

    @AfterEach
    void theyAreGone() {
        QuarkusTransaction.requiringNew().run(() -> database.update("delete from reminder where person_key = 'claim'"));
    }

    @Test
    void claimOfAFewReadsAFew() throws JsonProcessingException {
        QuarkusTransaction.begin();
        database.forDueWork();
        String plan = database.query(
                        "explain (analyze, buffers, format json) " + DueReminders.CLAIM,
                        row -> row.getString(1),
                        DUE,
                        CLAIMED,
                        CLAIMED)
                .get(0);
        QuarkusTransaction.rollback();

        JsonNode root = new ObjectMapper().readTree(plan).get(0).path("Plan");
        assertThat(root.path("Actual Rows").asInt()).isEqualTo(CLAIMED);
        assertThat(root.path("Shared Hit Blocks").asInt()
                        + root.path("Shared Read Blocks").asInt())
                .as(plan)
                .isLessThan(CLAIMED * PAGES_FOR_EACH);
    }
}
