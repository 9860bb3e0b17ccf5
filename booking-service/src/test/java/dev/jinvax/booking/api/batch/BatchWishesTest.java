package dev.jinvax.booking.api.batch;

import static dev.jinvax.booking.testing.batch.BatchCalls.as;
import static dev.jinvax.booking.testing.batch.BatchCalls.awaitState;
import static dev.jinvax.booking.testing.batch.BatchCalls.cancel;
import static dev.jinvax.booking.testing.batch.BatchCalls.errorsOf;
import static dev.jinvax.booking.testing.batch.BatchCalls.read;
import static dev.jinvax.booking.testing.batch.BatchCalls.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.jinvax.booking.testing.World;
import dev.jinvax.booking.testing.batch.BatchFile;
import dev.jinvax.booking.testing.batch.SimulatedEligibility;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class BatchWishesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final LocalDate day = LocalDate.now(SHANGHAI).plusDays(3);
    private final Map<String, UUID> sessions = new TreeMap<>();
    private UUID east;
    private UUID west;

    /** Two sites, named by their first letter, with a place each on two days, and one of another vaccine. */
    @BeforeEach
    void offer() {
        SimulatedEligibility.start();
        World.policy();
        east = World.publishedSite();
        west = World.publishedSite();
        offer("e1-09", east, 0, 9, World.PRODUCT);
        offer("e1-14", east, 0, 14, World.PRODUCT);
        offer("e2-12", east, 1, 12, World.PRODUCT);
        offer("w1-11", west, 0, 11, World.PRODUCT);
        offer("w2-10", west, 1, 10, World.PRODUCT);
        offer("w2-15", west, 1, 15, "OTHER");
    }

    private void offer(String name, UUID site, int days, int hour, String product) {
        sessions.put(
                name,
                World.session(
                        site,
                        day.plusDays(days)
                                .atTime(LocalTime.of(hour, 0))
                                .atZone(SHANGHAI)
                                .toInstant(),
                        1,
                        product));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            e  | 0 | 9 |           | SINOPHARM_BEIJING | e1-09 e1-14 e2-12
            w  | 0 | 9 |           | SINOPHARM_BEIJING | w1-11 w2-10
            ew | 0 | 9 |           | SINOPHARM_BEIJING | e1-09 w1-11 e1-14 w2-10 e2-12
            ew | 0 | 0 |           | SINOPHARM_BEIJING | e1-09 w1-11 e1-14
            ew | 1 | 1 |           | SINOPHARM_BEIJING | w2-10 e2-12
            ew | 0 | 9 | MORNING   | SINOPHARM_BEIJING | e1-09 w1-11 w2-10
            ew | 0 | 9 | AFTERNOON | SINOPHARM_BEIJING | e1-14 e2-12
            e  | 0 | 9 | AFTERNOON | OTHER             |
            """)
    void rowsGetWhatIsWishedForAndNothingElse(
            String sites, int from, int to, String part, String product, String expected) {
        String batch = uploaded(
                BatchFile.of(6),
                Map.of(
                        "site_ids",
                        Stream.of(sites.split("")).map(this::site).collect(Collectors.joining(",")),
                        "from",
                        day.plusDays(from).toString(),
                        "to",
                        day.plusDays(to).toString(),
                        "part_of_day",
                        part == null ? "" : part,
                        "product_code",
                        product));

        awaitState(batch, "PLANNED");
        List<String> got =
                as("university").get("/v1/batches/" + batch + "/rows").path("rows.session.session_id");
        assertThat(got.stream().map(this::name).collect(Collectors.joining(" ")).strip())
                .isEqualTo(expected == null ? "" : expected);
        assertThat(errorsOf(batch, 6)).containsExactly("SESSION_FULL");
    }

    private String site(String letter) {
        return (letter.equals("e") ? east : west).toString();
    }

    private String name(String session) {
        return sessions.entrySet().stream()
                .filter(entry -> entry.getValue().toString().equals(session))
                .map(Map.Entry::getKey)
                .findAny()
                .orElse("");
    }

    @Test
    void sitesAreWishedForInJsonAsAList() {
        String body = """
                {"out_batch_no":"%s","mode":"PLAN","reject_if_error_rate":1,"placement":{"city_code":"140100",
                 "site_ids":["%s","%s"],"from":"%s","to":"%s"},"rows":[{}]}\
                """.formatted(Ids.next(), east, west, day, day);

        as("university")
                .contentType("application/json")
                .header("Idempotency-Key", Ids.next().toString())
                .body(body)
                .post("/v1/batches")
                .then()
                .statusCode(202)
                .body("placement.site_ids", hasSize(2))
                .body("placement.site_id", nullValue());
    }

    @Test
    void planShowsWhatEachRowGetsWithPriceAndPapersAboutToExpire() {
        BatchFile file = BatchFile.of(2).with(1, "人员编号", "LAPSES-1");

        String batch = uploaded(file, Map.of("site_ids", east.toString()));

        awaitState(batch, "PLANNED")
                .then()
                .body("plan.warnings.code", equalTo(List.of("DOCUMENT_LAPSES_DURING_SERIES")))
                .body("plan.warnings.rows", equalTo(List.of(1)));
        as("university")
                .get("/v1/batches/" + batch + "/rows")
                .then()
                .body("rows.session.starts_at", everyItem(notNullValue()))
                .body("rows.price.amount_minor", everyItem(equalTo(12_500)))
                .body("rows[0].warnings.code", equalTo(List.of("DOCUMENT_LAPSES_DURING_SERIES")))
                .body("rows[0].warnings[0].field", equalTo("documents[1].expires_on"))
                .body("rows[0].warnings[0].message.en", notNullValue())
                .body("rows[1].warnings", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "0.1,  国籍,     Atlantis",
        "0.1,  出生日期, 2015-01-01",
        "0.19, 国籍,     Atlantis",
        "0,    出生日期, 2015-01-01",
    })
    void aFileWithTooManyWrongRowsIsRefusedWhole(String rate, String heading, String wrong) {
        BatchFile file = BatchFile.of(10).with(3, heading, wrong).with(8, heading, wrong);

        String batch =
                uploaded(file, Map.of("site_ids", east.toString(), "mode", "COMMIT", "reject_if_error_rate", rate));

        awaitState(batch, "FAILED")
                .then()
                .body("failure.code", equalTo("ERROR_RATE_EXCEEDED"))
                .body("failure.message.zh", notNullValue());
        TopicReader.await(() -> read(batch).path("counts.CANCELLED").equals(8));
        assertThat(errorsOf(batch, 3)).isNotEmpty();
        assertThat(World.number("select count(*)::int from booking where batch_id = ?", UUID.fromString(batch)))
                .isZero();
    }

    @Test
    void asManyWrongRowsAsAreAllowedStopNobody() {
        BatchFile file = BatchFile.of(10).with(3, "国籍", "Atlantis").with(8, "出生日期", "2015-01-01");

        String batch = uploaded(file, Map.of("site_ids", east.toString(), "reject_if_error_rate", "0.2"));

        awaitState(batch, "PLANNED").then().body("failure", nullValue()).body("counts.PLANNED", equalTo(3));
    }

    @Test
    void theTimeLeftIsReckonedFromWhatThePhaseHasDone() {
        BatchFile file = BatchFile.of(9).numbered("SILENT-").with(1, "国籍", "Atlantis");

        String batch = uploaded(file, Map.of());

        awaitState(batch, "ASSESSING").then().body("rows_done", equalTo(1)).body("eta_seconds", nullValue());
        World.run(
                "update batch set phase_started_at = clock_timestamp() - interval '10 seconds' where batch_id = ?",
                UUID.fromString(batch));
        World.run(
                "update batch_row set outcome = 'REJECTED', errors = '[{\"code\":\"NOT_PLACED\"}]' where batch_id = ?"
                        + " and row <= 5",
                UUID.fromString(batch));
        TopicReader.await(() -> read(batch).path("eta_seconds") != null);
        int left = read(batch).path("eta_seconds");
        assertThat(left).isBetween(10, 14);
        cancel(batch);
    }
}
