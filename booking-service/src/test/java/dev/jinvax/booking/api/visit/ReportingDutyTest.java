package dev.jinvax.booking.api.visit;

import static dev.jinvax.booking.testing.ToldEvents.typesOf;
import static dev.jinvax.booking.testing.VisitStory.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.jinvax.booking.application.visit.CarryOutDueWork;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two hours in which a suspected death, disability, cluster or event of public concern is reported onward. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class ReportingDutyTest {
    private static final String ESCALATED = "booking.escalated.v1";

    @Inject
    CarryOutDueWork dueWork;

    private VisitStory story;
    private UUID booking;

    @BeforeEach
    void somebodyWasVaccinated() {
        story = VisitStory.tomorrowAtNine();
        booking = story.observing();
    }

    @AfterEach
    void setTheClockRight() {
        TestTime.reset();
    }

    @Test
    void dutyStandsOpenForSiteAndOpsUntilItIsReportedOnward() {
        String event = serious("GREAT_PUBLIC_CONCERN");

        assertThat(open(story.desk())).containsExactly(event);
        assertThat(open(ops())).contains(event);
        assertThat(open(VisitStory.tomorrowAtNine().desk())).isEmpty();
        onward(story.desk(), event).then().statusCode(201).body("record_id", equalTo(event));

        assertThat(open(story.desk())).isEmpty();
        assertThat(open(ops())).doesNotContain(event);
        story.visit(booking)
                .then()
                .body("adverse_events[0].onward_report.reported_by", equalTo("Dr Li Wei"))
                .body("adverse_events[0].onward_report.authority_reference", equalTo("AEFI-DEMO-0001"));
    }

    @Test
    void openDutySaysWhatItIsAboutAndWhenItIsDue() {
        Instant from = VisitStory.now();
        serious("GREAT_PUBLIC_CONCERN");

        JsonPath duty = story.desk().get("/v1/reporting-duties").jsonPath().setRootPath("duties[0]");

        assertThat(Instant.parse(duty.getString("duty_due_at")))
                .isBetween(
                        from.plus(Duration.ofHours(2)),
                        VisitStory.now().plusSeconds(2).plus(Duration.ofHours(2)));
        assertThat(duty.getString("booking_id")).isEqualTo(booking.toString());
        assertThat(duty.getString("lot")).isEqualTo("DEMO-LOT-0001");
        assertThat(duty.getString("product_code")).isEqualTo("SINOPHARM_BEIJING");
        assertThat(duty.getString("serious_reason")).isEqualTo("GREAT_PUBLIC_CONCERN");
        assertThat(duty.getBoolean("overdue")).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1} duty, called {2} more time(s) after two hours")
    @CsvSource({
        "DEATH_SUSPECTED, 1, 1",
        "SERIOUS_DISABILITY, 1, 1",
        "CLUSTER, 1, 1",
        "GREAT_PUBLIC_CONCERN, 1, 1",
        "LIFE_THREATENING, 0, 0",
        "HOSPITAL_ADMISSION, 0, 0"
    })
    void siteIsCalledOnceWhenTwoHoursHavePassed(String reason, int duties, int calls) {
        serious(reason);
        Instant dueAt = TestTime.now().plus(Duration.ofHours(2));
        assertThat(open(story.desk())).hasSize(duties);

        TestTime.moveTo(dueAt.minusSeconds(30));
        dueWork.carryOut();
        assertThat(escalations()).isEqualTo(1);
        TestTime.moveTo(dueAt.plusSeconds(1));

        TopicReader.await(() -> dueWork.carryOut() >= 0 && escalations() == 1 + calls);
        dueWork.carryOut();
        assertThat(escalations()).isEqualTo(1 + calls);
        assertThat(open(story.desk())).as("overdue ones stay").hasSize(duties);
        assertThat(typesOf(booking, 9 + calls)).endsWith(ESCALATED);
    }

    @Test
    void nobodyIsCalledAboutWhatWasReportedInTime() {
        String event = serious("CLUSTER");
        onward(story.desk(), event).then().statusCode(201);

        TestTime.moveTo(TestTime.now().plus(Duration.ofHours(3)));
        dueWork.carryOut();

        assertThat(escalations()).isEqualTo(1);
    }

    @Test
    void lateReportIsTakenAndTheDutyWasOverdueUntilThen() {
        String event = serious("CLUSTER");
        TestTime.moveTo(TestTime.now().plus(Duration.ofHours(3)));
        story.desk().get("/v1/reporting-duties").then().body("duties.overdue", hasItem(true));

        onward(story.desk(), event).then().statusCode(201);

        assertThat(open(story.desk())).isEmpty();
    }

    @Test
    void reportIsRecordedOnceAndByItsOwnSite() {
        String event = serious("CLUSTER");

        onward(VisitStory.tomorrowAtNine().desk(), event).then().statusCode(404);
        onward(story.desk(), Ids.next().toString()).then().statusCode(404);
        story.visit(booking).then().body("adverse_events[0].onward_report", nullValue());
        onward(story.desk(), event).then().statusCode(201);
        onward(story.desk(), event).then().statusCode(409).body("code", equalTo("ALREADY_RECORDED"));
    }

    @Test
    void reportOfTheFutureOrFromBeforeTheDoseIsImplausible() {
        String event = serious("CLUSTER");
        for (Duration from : List.of(Duration.ofMinutes(10), Duration.ofHours(-2))) {
            onward(story.desk(), event, VisitStory.now().plus(from))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("TIME_IMPLAUSIBLE"));
        }
    }

    @Test
    void figuresTellRunningFromOverrun() {
        JsonPath before = figures();
        serious("CLUSTER");
        JsonPath running = figures();
        TestTime.moveTo(TestTime.now().plus(Duration.ofHours(3)));

        JsonPath overrun = figures();

        assertThat(duties(running, "running") - duties(before, "running")).isEqualTo(1);
        assertThat(duties(running, "overrun") - duties(before, "overrun")).isZero();
        assertThat(duties(overrun, "overrun") - duties(before, "overrun")).isPositive();
    }

    @Test
    void partnersAndEmployersDoNotSeeDuties() {
        given().auth()
                .oauth2(TestTokens.of("employer")
                        .scope("bookings:read batches:read")
                        .token())
                .get("/v1/reporting-duties")
                .then()
                .statusCode(403)
                .body("code", not(nullValue()));
    }

    private String serious(String reason) {
        return post(
                        story.desk(),
                        booking,
                        "adverse-events",
                        VisitStory.SERIOUS
                                .replace("GREAT_PUBLIC_CONCERN", reason)
                                .formatted(VisitStory.now()))
                .then()
                .statusCode(201)
                .extract()
                .path("record_id");
    }

    private Response onward(RequestSpecification desk, String event) {
        return onward(desk, event, VisitStory.now());
    }

    private Response onward(RequestSpecification desk, String event, Instant at) {
        return post(desk, booking, "adverse-events/" + event + "/onward-report", """
                {"reported_at":"%s","reported_by":"Dr Li Wei","authority_reference":"AEFI-DEMO-0001"}""".formatted(at));
    }

    private static List<String> open(RequestSpecification caller) {
        return caller.queryParam("limit", 200)
                .get("/v1/reporting-duties")
                .then()
                .statusCode(200)
                .extract()
                .path("duties.adverse_event_id");
    }

    private static RequestSpecification ops() {
        return given().auth().oauth2(TestTokens.of("ops").scope("ops").token());
    }

    private static JsonPath figures() {
        return ops().get("/v1/figures").jsonPath();
    }

    private static int duties(JsonPath figures, String which) {
        return figures.getInt("watched.findAll { it.city_code == '140100' }.duty_" + which + ".sum()");
    }

    private int escalations() {
        return World.number(
                "select count(*)::int from booking_history where booking_id = ? and event_type = ?",
                booking,
                ESCALATED);
    }
}
