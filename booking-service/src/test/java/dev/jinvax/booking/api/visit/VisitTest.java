package dev.jinvax.booking.api.visit;

import static dev.jinvax.booking.testing.VisitStory.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.jinvax.booking.testing.Calls;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.contracts.Contracts;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class VisitTest {
    private VisitStory story;

    @BeforeEach
    void open() {
        story = VisitStory.tomorrowAtNine();
    }

    @AfterEach
    void setTheClockRight() {
        TestTime.reset();
    }

    @Test
    void visitGoesFromCheckInToReleaseAndIsToldStepByStep() {
        UUID booking = story.released();

        story.visit(booking)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("state", equalTo("FOLLOW_UP"))
                .body("consents.kind", contains("INFORMED_CONSENT", "DISCLAIMER"))
                .body("consents[0].text_version", equalTo("1.0"))
                .body("consents[0].language", equalTo("en"))
                .body("health_declaration.suggestion", equalTo("NOTHING_DECLARED"))
                .body("health_declaration.declared", empty())
                .body("screening_decisions[0].clinician_name", equalTo("Dr Li Wei"))
                .body("dose.dose_number", equalTo(1))
                .body("dose.lot", equalTo("DEMO-LOT-0001"))
                .body("observation.ended_how", equalTo("RELEASED"))
                .body("observation.overdue_told_at", nullValue());
        assertThat(typesOf(booking, 8))
                .containsExactly(
                        "booking.confirmed.v1",
                        "booking.checked_in.v1",
                        "booking.consented.v1",
                        "booking.consented.v1",
                        "booking.health_declared.v1",
                        "booking.cleared.v1",
                        "booking.dose_recorded.v1",
                        "booking.released.v1");
        assertThat(story.placesTaken()).isEqualTo(1);
    }

    @Test
    void stepsDoneTwiceAreDoneOnce() {
        UUID booking = story.observing();
        story.checkIn(booking);
        TestTime.moveTo(TestTime.now().plus(Duration.ofMinutes(31)));
        Response first = post(story.desk(), booking, "release", null);
        Response second = post(story.desk(), booking, "release", null);

        first.then().statusCode(200).body("state", equalTo("FOLLOW_UP"));
        second.then().statusCode(200).body("version", equalTo(first.path("version")));
        assertThat(World.number("select count(*) from booking_history where booking_id = ?", booking))
                .isEqualTo(8);
    }

    @Test
    void recordWithTheSameKeyIsOneRecordWithOneAnswer() {
        UUID booking = story.cleared();
        String key = Ids.next().toString();
        String body = VisitStory.dose(VisitStory.now());

        Response first = story.desk().header("Idempotency-Key", key).body(body).post(path(booking, "dose"));
        Response again = story.desk().header("Idempotency-Key", key).body(body).post(path(booking, "dose"));
        Response other = story.desk()
                .header("Idempotency-Key", key)
                .body(body.replace("DEMO-LOT-0001", "DEMO-LOT-0009"))
                .post(path(booking, "dose"));

        first.then().statusCode(201).body("observation_until", notNullValue());
        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        other.then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_MISMATCH"));
    }

    @Test
    void healthAnswersAreSealedAtRestAndInNoEventAndInNoKeptAnswer() {
        UUID booking = story.signed();
        post(
                        story.desk(),
                        booking,
                        "health-declaration",
                        VisitStory.NOTHING_APPLIES.replace("\"pregnancy\":false", "\"pregnancy\":true"))
                .then()
                .statusCode(201);

        story.visit(booking)
                .then()
                .body("health_declaration.declared", contains("PREGNANCY"))
                .body("health_declaration.suggestion", equalTo("REFER_TO_CLINICIAN"));
        assertThat(World.number(
                        "select count(*) from health_declaration where booking_id = ? and position('PREGNANCY'::bytea in"
                                + " sealed) = 0",
                        booking))
                .isEqualTo(1);
        assertThat(World.number("select count(*) from booking_history where position('PREGNANCY'::bytea in body) > 0"))
                .isZero();
        assertThat(World.number("select count(*) from idempotency where position('PREGNANCY'::bytea in body) > 0"))
                .isZero();
    }

    @Test
    void declarationIsPutRightByDeclaringAgain() {
        UUID booking = story.signed();
        String fever = VisitStory.NOTHING_APPLIES.replace(
                "\"fever_or_acute_illness\":false", "\"fever_or_acute_illness\":true");
        post(story.desk(), booking, "health-declaration", fever).then().statusCode(201);
        story.visit(booking).then().body("health_declaration.suggestion", equalTo("DEFER"));

        post(story.desk(), booking, "health-declaration", VisitStory.NOTHING_APPLIES)
                .then()
                .statusCode(201);

        story.visit(booking).then().body("health_declaration.suggestion", equalTo("NOTHING_DECLARED"));
    }

    @Test
    void deferredPersonFreesThePlaceOnceAndMayBookAgain() {
        UUID applicant = World.applicant("alipay");
        UUID booking = story.checkIn(story.booked(applicant));
        String key = Ids.next().toString();
        for (int time = 0; time < 2; time++) {
            story.clinic()
                    .header("Idempotency-Key", key)
                    .body(VisitStory.DEFERRED)
                    .post(path(booking, "screening-decision"))
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("DEFERRED"));
        }

        assertThat(story.placesTaken()).isZero();
        story.visit(booking).then().body("screening_decisions[0].retry_after_days", equalTo(7));
        story.booked(applicant);
    }

    @Test
    void lateDeferralFreesThePlaceToo() {
        UUID booking = story.cleared();

        post(story.clinic(), booking, "screening-decision", VisitStory.DEFERRED)
                .then()
                .statusCode(201);

        assertThat(story.placesTaken()).isZero();
    }

    @Test
    void seriousEventEndsTheObservationByReferralAndCallsTheSite() {
        UUID booking = story.observing();

        post(story.desk(), booking, "adverse-events", VisitStory.SERIOUS.formatted(VisitStory.now()))
                .then()
                .statusCode(201)
                .body("state", equalTo("FOLLOW_UP"))
                .body("escalated", equalTo(true))
                .body("duty_due_at", notNullValue());

        story.visit(booking)
                .then()
                .body("observation.ended_how", equalTo("REFERRED"))
                .body("adverse_events[0].serious", equalTo(true))
                .body("adverse_events[0].duty_due_at", notNullValue());
        assertThat(typesOf(booking, 9)).endsWith("booking.adverse_event_reported.v1", "booking.escalated.v1");
    }

    @Test
    void mildEventLetsTheObservationGoOn() {
        UUID booking = story.observing();
        String mild = """
                {"kind":"FAINTING","onset_at":"%s","severity":"MILD","serious":false,"outcome":"RECOVERED"}""".formatted(VisitStory.now());

        post(story.desk(), booking, "adverse-events", mild)
                .then()
                .statusCode(201)
                .body("state", equalTo("OBSERVING"))
                .body("escalated", equalTo(false))
                .body("duty_due_at", nullValue());
    }

    @Test
    void leavingWithoutReleaseIsTold() {
        UUID booking = story.observing();

        post(story.desk(), booking, "left-unreleased", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("FOLLOW_UP"));

        assertThat(typesOf(booking, 8)).endsWith("booking.left_unreleased.v1");
        post(story.desk(), booking, "release", null).then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));
    }

    @Test
    void severeSymptomReportedByThePlatformCallsTheSiteAtOnce() {
        UUID booking = story.released();
        TestTime.moveTo(TestTime.now().plus(Duration.ofDays(3)));

        post(Calls.as("alipay"), booking, "follow-up-reports", report(1, "PAIN_AT_SITE"))
                .then()
                .statusCode(201)
                .body("escalated", equalTo(false));
        post(Calls.as("alipay"), booking, "follow-up-reports", report(3, "CHEST_PAIN"))
                .then()
                .statusCode(201)
                .body("escalated", equalTo(true));
        post(Calls.as("wechat"), booking, "follow-up-reports", report(3, "CHEST_PAIN"))
                .then()
                .statusCode(404);

        assertThat(typesOf(booking, 11))
                .endsWith("booking.follow_up_reported.v1", "booking.follow_up_reported.v1", "booking.escalated.v1");
        story.visit(booking).then().body("follow_up_reports.symptoms.flatten()", hasItem("CHEST_PAIN"));
    }

    @Test
    void wrongDoseNumberAndLotAreCorrectedAndTheOldValuesStay() {
        UUID booking = story.released();

        correct(booking, "lot", "DEMO-LOT-0002").then().statusCode(201);
        correct(booking, "dose_number", "2").then().statusCode(201);

        story.visit(booking)
                .then()
                .body("dose.lot", equalTo("DEMO-LOT-0002"))
                .body("dose.dose_number", equalTo(2))
                .body("dose.version", equalTo(3))
                .body("corrections", hasSize(2))
                .body("corrections[0].old_value", equalTo("DEMO-LOT-0001"))
                .body("corrections[0].reason", equalTo("read from the wrong box"))
                .body("corrections[1].old_value", equalTo("1"));
        assertThat(typesOf(booking, 10)).endsWith("booking.corrected.v1", "booking.corrected.v1");
        Calls.as("alipay").get("/v1/bookings/" + booking).then().body("dose_number", equalTo(2));
    }

    @Test
    void deskListsItsDayInOrderOfTimePageByPage() {
        UUID first = story.observing();
        UUID second = story.booked();

        Response page = story.desk().get("/v1/visits?limit=1&site_id=" + story.site());
        page.then()
                .statusCode(200)
                .body("visits.booking_id", contains(first.toString()))
                .body("visits[0].state", equalTo("OBSERVING"))
                .body("visits[0].observation_until", notNullValue());
        story.desk()
                .get("/v1/visits?limit=2&cursor=" + page.path("next_cursor"))
                .then()
                .body("visits.booking_id", contains(second.toString()))
                .body("next_cursor", nullValue());
        story.desk().get("/v1/visits?date=2026-01-01").then().body("visits", empty());
        story.desk().get("/v1/visits?site_id=" + Ids.next()).then().statusCode(404);
        story.desk().get("/v1/visits?date=2026-02-31").then().statusCode(400);
    }

    private Response correct(UUID booking, String field, String value) {
        return post(story.desk(), booking, "corrections", """
                {"field":"%s","value":"%s","reason":"read from the wrong box","corrected_by":"Wang Fang"}""".formatted(field, value));
    }

    private static String report(int day, String symptom) {
        return """
                {"day":%d,"symptoms":["%s"],"severe":false}""".formatted(day, symptom);
    }

    private static String path(UUID booking, String step) {
        return "/v1/bookings/" + booking + "/" + step;
    }

    /** The types told of a booking so far, each of which conforms to its contract. */
    private static List<String> typesOf(UUID booking, int count) {
        List<ConsumerRecord<String, byte[]>> told =
                TopicReader.awaitKey("booking.bookings.v1", booking.toString(), count);
        for (ConsumerRecord<String, byte[]> event : told) {
            assertThat(Contracts.violations(type(event), event.value()))
                    .as(type(event))
                    .isEmpty();
        }
        return told.stream().map(VisitTest::type).toList();
    }

    private static String type(ConsumerRecord<String, byte[]> event) {
        return new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
