package dev.jinvax.booking.api.batch;

import static dev.jinvax.booking.testing.Calls.book;
import static dev.jinvax.booking.testing.batch.BatchCalls.as;
import static dev.jinvax.booking.testing.batch.BatchCalls.awaitState;
import static dev.jinvax.booking.testing.batch.BatchCalls.commit;
import static dev.jinvax.booking.testing.batch.BatchCalls.errorsOf;
import static dev.jinvax.booking.testing.batch.BatchCalls.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.jinvax.booking.testing.World;
import dev.jinvax.booking.testing.batch.BatchFile;
import dev.jinvax.booking.testing.batch.SimulatedEligibility;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a plan says in sums, and what its token is worth when things have changed meanwhile. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class BatchPlanTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String ANOTHER_CITY = "141100";

    private final LocalDate day = LocalDate.now(SHANGHAI).plusDays(3);
    private UUID east;
    private UUID west;

    @BeforeEach
    void publish() {
        SimulatedEligibility.start();
        World.policy();
        east = World.publishedSite();
        west = World.publishedSite();
    }

    private Instant at(int days, int hour) {
        return day.plusDays(days).atTime(hour, 0).atZone(SHANGHAI).toInstant();
    }

    private Map<String, String> either() {
        return Map.of("site_ids", east + "," + west);
    }

    @Test
    void rowsAndWhatTheyPayAreSummedUpBySiteAndDay() {
        World.session(east, at(0, 9), 2);
        World.session(east, at(0, 10), 1);
        World.session(east, at(1, 9), 1);
        World.session(west, at(1, 10), 2);
        BatchFile file = BatchFile.of(6);
        for (int insured : List.of(2, 5)) {
            file.with(insured, "医疗保险", "山西医保").with(insured, "医保编号", "140-" + insured);
        }

        Response planned = awaitState(uploaded(file, either()), "PLANNED");

        List<Map<String, Object>> days = planned.path("plan.days");
        assertThat(days.stream().map(this::line))
                .containsExactlyInAnyOrder(
                        "east +0: 3 rows in 2 sessions, 1 free, 2 pay 25000 CNY",
                        "east +1: 1 rows in 1 sessions, 0 free, 1 pay 12500 CNY",
                        "west +1: 2 rows in 1 sessions, 1 free, 1 pay 12500 CNY");
        planned.then()
                .body("plan.rows", equalTo(6))
                .body("plan.fees.insured_free_rows", equalTo(2))
                .body("plan.fees.self_paid_rows", equalTo(4))
                .body("plan.fees.amount_minor", equalTo(50_000));
    }

    private String line(Map<String, Object> line) {
        Map<?, ?> fees = (Map<?, ?>) line.get("fees");
        return "%s +%d: %s rows in %s sessions, %s free, %s pay %s %s"
                .formatted(
                        line.get("site_id").equals(east.toString()) ? "east" : "west",
                        LocalDate.parse((String) line.get("day")).toEpochDay() - day.toEpochDay(),
                        line.get("rows"),
                        line.get("sessions"),
                        fees.get("insured_free_rows"),
                        fees.get("self_paid_rows"),
                        fees.get("amount_minor"),
                        fees.get("currency"));
    }

    @Test
    void rowsStayInTheCityThatIsWishedForWhateverIsFreeElsewhere() {
        UUID there = World.session(east, at(0, 9), 1);
        World.run("update session set city_code = ? where session_id = ?", ANOTHER_CITY, there);
        World.session(east, at(0, 9), 5);

        String batch = uploaded(BatchFile.of(2), Map.of("city_code", ANOTHER_CITY, "site_ids", east.toString()));

        awaitState(batch, "PLANNED");
        as("university")
                .get("/v1/batches/" + batch + "/rows")
                .then()
                .body("rows[0].session.session_id", equalTo(there.toString()));
        assertThat(errorsOf(batch, 2)).containsExactly("SESSION_FULL");
    }

    @Test
    void personUnderTwoPassportsIsPlannedOnceAndTheOtherRowNamesTheFirst() {
        World.session(east, at(0, 9), 5);
        String twin = "TWIN-" + Ids.next();
        BatchFile file = BatchFile.of(3).with(1, "人员编号", twin + "-1").with(3, "人员编号", twin + "-2");

        String batch = uploaded(file, Map.of("site_ids", east.toString()));

        awaitState(batch, "PLANNED").then().body("counts.PLANNED", equalTo(2));
        assertThat(errorsOf(batch, 3)).containsExactly("DUPLICATE_PERSON");
        as("university")
                .get("/v1/batches/" + batch + "/rows")
                .then()
                .body("rows[2].errors[0].message.en", containsString("Row 1."));
    }

    @Test
    void commitBooksWhatStillFitsAndSaysOfEachOtherRowWhyItDoesNot() {
        World.session(east, at(0, 9), 2);
        UUID shrinking = World.session(east, at(0, 10), 3);
        UUID calledOff = World.session(east, at(0, 11), 2);
        BatchFile file = BatchFile.of(8);
        String batch = uploaded(file, Map.of("site_ids", east.toString()));
        Response planned = awaitState(batch, "PLANNED");
        planned.then().body("counts.PLANNED", equalTo(7)).body("counts.REJECTED", equalTo(1));

        bookedElsewhere(file.cell(2, "护照号码"));
        World.run("update session_ledger set capacity = 1 where session_id = ?", shrinking);
        World.run("update session set state = 'CANCELLED' where session_id = ?", calledOff);
        commit(batch, planned.path("plan.plan_token")).then().statusCode(202);

        awaitState(batch, "COMPLETED_WITH_REJECTIONS");
        Response rows = as("university").get("/v1/batches/" + batch + "/rows");
        assertThat(rows.<List<String>>path("rows.findAll { it.outcome == 'BOOKED' }.row"))
                .isEqualTo(List.of(1, 3));
        assertThat(rows.<List<List<String>>>path("rows.findAll { it.outcome == 'REJECTED' }.errors.code"))
                .containsExactly(
                        List.of("ALREADY_BOOKED"),
                        List.of("SESSION_FULL"),
                        List.of("SESSION_FULL"),
                        List.of("SESSION_CLOSED"),
                        List.of("SESSION_CLOSED"),
                        List.of("SESSION_FULL"));
    }

    @Test
    void rowThatCostsSomethingElseThanPlannedIsNotBookedAndSaysSo() {
        World.session(east, at(0, 9), 5);
        BatchFile file = BatchFile.of(3);
        for (int insured : List.of(1, 2)) {
            file.with(insured, "医疗保险", "山西医保").with(insured, "医保编号", "140-" + insured);
        }
        String batch = uploaded(file, Map.of("site_ids", east.toString()));
        Response planned = awaitState(batch, "PLANNED");
        World.run(
                "update standing set payment = 'SELF_PAID' where person_key = ?",
                SimulatedEligibility.person(file.cell(2, "护照号码")));

        commit(batch, planned.path("plan.plan_token")).then().statusCode(202);

        awaitState(batch, "COMPLETED_WITH_REJECTIONS").then().body("counts.BOOKED", equalTo(2));
        assertThat(errorsOf(batch, 2)).containsExactly("PLAN_CHANGED");
    }

    private void bookedElsewhere(String passport) {
        UUID applicant = World.applicant("alipay", SimulatedEligibility.person(passport), "ELIGIBLE", "SELF_PAID");
        book("alipay", applicant, World.session(west, at(2, 9), 1)).then().statusCode(201);
    }
}
