package dev.jinvax.booking.api.batch;

import static dev.jinvax.booking.testing.batch.BatchCalls.as;
import static dev.jinvax.booking.testing.batch.BatchCalls.awaitState;
import static dev.jinvax.booking.testing.batch.BatchCalls.cancel;
import static dev.jinvax.booking.testing.batch.BatchCalls.commit;
import static dev.jinvax.booking.testing.batch.BatchCalls.errorsOf;
import static dev.jinvax.booking.testing.batch.BatchCalls.upload;
import static dev.jinvax.booking.testing.batch.BatchCalls.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.jinvax.booking.testing.World;
import dev.jinvax.booking.testing.batch.BatchFile;
import dev.jinvax.booking.testing.batch.SimulatedEligibility;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import dev.jinvax.kit.testing.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class BatchesTest {
    private final Instant inThreeDays =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(3)).plus(Duration.ofHours(1));
    private UUID site;

    @BeforeEach
    void offer() {
        SimulatedEligibility.start();
        World.policy();
        site = World.publishedSite();
    }

    @Test
    void ofTwoHundredRowsWithTenBadOnesTheOthersAreBookedAsPlanned() {
        for (int hour = 0; hour < 5; hour++) {
            World.session(site, inThreeDays.plus(Duration.ofHours(hour)), 50);
        }
        BatchFile file = twoHundredWithTenBad();

        String batch = uploaded(file, "PLAN", site);
        Response planned = awaitState(batch, "PLANNED");

        planned.then()
                .body("rows_total", equalTo(200))
                .body("rows_done", equalTo(200))
                .body("counts.PLANNED", equalTo(190))
                .body("counts.REJECTED", equalTo(10))
                .body("plan.rows", equalTo(190))
                .body("plan.fees.self_paid_rows", equalTo(190))
                .body("plan.fees.amount_minor", equalTo(190 * 12_500))
                .body("plan.days", hasSize(1))
                .body("plan.days[0].sessions", equalTo(4))
                .body("plan.plan_token", notNullValue());
        assertThat(bookingsOf(batch)).isZero();
        commit(batch, "another").then().statusCode(409).body("code", equalTo("PLAN_TOKEN_MISMATCH"));

        String token = planned.path("plan.plan_token");
        commit(batch, token).then().statusCode(202).body("state", not(equalTo("PLANNED")));
        awaitState(batch, "COMPLETED_WITH_REJECTIONS")
                .then()
                .body("counts.BOOKED", equalTo(190))
                .body("counts.REJECTED", equalTo(10))
                .body("rows_done", equalTo(200));
        commit(batch, token).then().statusCode(202);
        assertThat(bookingsOf(batch)).isEqualTo(190);
        assertThat(placesTaken()).isEqualTo(190);
        assertThat(World.number(
                        "select count(*)::int from batch_row where batch_id = ? and sealed is not null", id(batch)))
                .isZero();

        assertThat(Map.of(
                        10, errorsOf(batch, 10),
                        20, errorsOf(batch, 20),
                        30, errorsOf(batch, 30),
                        40, errorsOf(batch, 40),
                        50, errorsOf(batch, 50),
                        60, errorsOf(batch, 60),
                        70, errorsOf(batch, 70),
                        80, errorsOf(batch, 80),
                        90, errorsOf(batch, 90),
                        100, errorsOf(batch, 100)))
                .isEqualTo(Map.of(
                        10, List.of("DECLARATION_MISSING"),
                        20, List.of("DATE_AMBIGUOUS"),
                        30, List.of("COUNTRY_UNKNOWN", "FIELD_MISSING"),
                        40, List.of("DUPLICATE_APPLICANT_NO"),
                        50, List.of("DUPLICATE_DOCUMENT"),
                        60, List.of("COUNTRY_UNKNOWN"),
                        70, List.of("FIELD_FORMAT"),
                        80, List.of("DATE_IMPOSSIBLE"),
                        90, List.of("AGE_BELOW_MINIMUM"),
                        100, List.of("OUT_NO_TAKEN")));
        assertThatNothingPersonalIsTold(batch, file);
    }

    private static BatchFile twoHundredWithTenBad() {
        BatchFile file = BatchFile.of(200);
        return file.with(10, "本人知情自愿", "")
                .with(20, "出生日期", "05/11/1990")
                .with(30, "姓名（拉丁字母）", "")
                .with(30, "国籍", "Atlantis")
                .with(40, "人员编号", "A-1")
                .with(50, "护照号码", file.cell(1, "护照号码"))
                .with(60, "护照签发国", "Nowhere")
                .with(70, "电子邮箱", "not an address")
                .with(80, "停居留证件有效期至", "2035-02-30")
                .with(90, "出生日期", "2015-01-01")
                .with(100, "人员编号", "REFUSED-1");
    }

    private static void assertThatNothingPersonalIsTold(String batch, BatchFile file) {
        Response rows = as("university").queryParam("limit", 200).get("/v1/batches/" + batch + "/rows");
        rows.then()
                .body("rows", hasSize(200))
                .body("rows.findAll { it.outcome == 'BOOKED' }.booking_id", everyItem(notNullValue()))
                .body("rows.findAll { it.outcome == 'BOOKED' }.session.starts_at", everyItem(notNullValue()))
                .body("rows.findAll { it.outcome == 'REJECTED' }.booking_id", everyItem(nullValue()))
                .body("rows[9].errors[0].message.zh", notNullValue())
                .body("rows[9].line", equalTo(11));
        String csv = as("university")
                .get("/v1/batches/" + batch + "/result.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(201);
        assertThat(lines.get(0)).startsWith("\uFEFF序号,");
        assertThat(lines.get(1)).startsWith("1,2,A-1,已预约,");
        assertThat(lines.get(20)).startsWith("20,21,A-20,未预约,").contains("DATE_AMBIGUOUS");
        for (int row : List.of(1, 20, 70, 90)) {
            assertThat(rows.asString() + csv)
                    .doesNotContain("GARCIA", "example.org", "Atlantis", "05/11/1990", file.cell(row, "护照号码"));
        }
        byte[] workbook =
                as("university").get("/v1/batches/" + batch + "/result.xlsx").asByteArray();
        assertThat(new String(workbook, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
    }

    @Test
    void theSameUploadTwiceIsOneBatch() {
        World.session(site, inThreeDays, 10);
        BatchFile file = BatchFile.of(3);
        String outNo = "HR-" + Ids.next();

        Response first = upload(file, "COMMIT", site, "key-" + outNo, outNo);
        Response again = upload(file, "COMMIT", site, "key-" + outNo, outNo);
        Response otherContent = upload(BatchFile.of(3), "COMMIT", site, "key-" + outNo, outNo);
        Response otherKey = upload(file, "COMMIT", site, Ids.next().toString(), outNo);

        first.then().statusCode(202).header("Location", notNullValue());
        assertThat(again.asString()).isEqualTo(first.asString());
        otherContent.then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_MISMATCH"));
        otherKey.then()
                .statusCode(409)
                .body("code", equalTo("OUT_NO_TAKEN"))
                .body("context.batch_id", equalTo(first.path("batch_id")));
        awaitState(first.path("batch_id"), "COMPLETED");
        as("university")
                .queryParam("out_batch_no", outNo)
                .get("/v1/batches")
                .then()
                .body("batches", hasSize(1))
                .body("batches[0].batch_id", equalTo(first.path("batch_id")));
    }

    @Test
    void companionsGoToTheSessionThatHoldsThemAll() {
        World.session(site, inThreeDays, 10);
        UUID large = World.session(site, inThreeDays.plus(Duration.ofHours(1)), 40);

        String batch = uploaded(BatchFile.of(30), "PLAN", site);

        awaitState(batch, "PLANNED").then().body("plan.days[0].sessions", equalTo(1));
        as("university")
                .get("/v1/batches/" + batch + "/rows")
                .then()
                .body("rows.session.session_id", everyItem(equalTo(large.toString())));
    }

    @Test
    void whoFindsNoPlaceWithinTheWishesIsToldSo() {
        World.session(site, inThreeDays, 2);
        World.session(site, inThreeDays.plus(Duration.ofHours(1)), 3);

        String batch = uploaded(BatchFile.of(7), "COMMIT", site);

        awaitState(batch, "COMPLETED_WITH_REJECTIONS").then().body("counts.BOOKED", equalTo(5));
        assertThat(errorsOf(batch, 7)).containsExactly("SESSION_FULL");
    }

    @Test
    void peopleWhoHoldABookingAreNotBookedTwice() {
        World.session(site, inThreeDays, 10);
        BatchFile file = BatchFile.of(2);
        awaitState(uploaded(file, "COMMIT", site), "COMPLETED");

        String again = uploaded(file, "PLAN", site);

        awaitState(again, "PLANNED").then().body("counts.REJECTED", equalTo(2));
        assertThat(errorsOf(again, 1)).containsExactly("ALREADY_BOOKED");
    }

    @Test
    void aCancelledBatchBooksNothing() {
        World.session(site, inThreeDays, 10);
        String planned = uploaded(BatchFile.of(3), "PLAN", site);
        String token = awaitState(planned, "PLANNED").path("plan.plan_token");
        String waiting = uploaded(BatchFile.of(3).numbered("SILENT-"), "COMMIT", site);
        awaitState(waiting, "ASSESSING");

        cancel(planned).then().statusCode(200).body("state", equalTo("CANCELLED"));
        cancel(waiting).then().statusCode(200);

        for (String batch : List.of(planned, waiting)) {
            TopicReader.await(() ->
                    Integer.valueOf(3).equals(awaitState(batch, "CANCELLED").path("counts.CANCELLED")));
            assertThat(bookingsOf(batch)).isZero();
        }
        commit(planned, token).then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        cancel(planned).then().statusCode(200);
    }

    @Test
    void aFinishedBatchIsNotCancelled() {
        World.session(site, inThreeDays, 10);
        String batch = uploaded(BatchFile.of(1), "COMMIT", site);
        awaitState(batch, "COMPLETED");

        cancel(batch).then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));
    }

    @Test
    void anErasedPersonLeavesARowWithoutTheirNumber() {
        World.session(site, inThreeDays, 10);
        String batch = uploaded(BatchFile.of(1), "COMMIT", site);
        awaitState(batch, "COMPLETED");
        String applicant =
                as("university").get("/v1/batches/" + batch + "/rows").path("rows[0].applicant_id");

        TopicWriter.write("eligibility.assessments.v1", applicant, Ids.next(), "eligibility.assessed.v1", null);

        TopicReader.await(
                () -> as("university").get("/v1/batches/" + batch + "/rows").path("rows[0].out_applicant_no") == null);
    }

    private static UUID id(String batch) {
        return UUID.fromString(batch);
    }

    private static int bookingsOf(String batch) {
        return World.number("select count(*)::int from booking where batch_id = ?", id(batch));
    }

    private int placesTaken() {
        return World.number(
                "select sum(l.live)::int from session_ledger l join session s on s.session_id = l.session_id where s.site_id = ?",
                site);
    }
}
