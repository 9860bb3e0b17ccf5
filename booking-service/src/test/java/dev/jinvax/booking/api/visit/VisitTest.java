package dev.jinvax.booking.api.visit;

import static dev.jinvax.booking.testing.ToldEvents.typesOf;
import static dev.jinvax.booking.testing.VisitStory.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
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
                .body("consents[0].method", equalTo("SCREEN"))
                .body("consents[0].signed_at", notNullValue())
                .body("health_declaration.suggestion", equalTo("NOTHING_DECLARED"))
                .body("health_declaration.declared", empty())
                .body("screening_decisions[0].clinician_name", equalTo("Dr Li Wei"))
                .body("screening_decisions[0].reason_code", equalTo("NO_CONTRAINDICATION_FOUND"))
                .body("dose.dose_number", equalTo(1))
                .body("dose.product_code", equalTo("SINOPHARM_BEIJING"))
                .body("dose.manufacturer.zh", equalTo("国药集团北京"))
                .body("dose.lot", equalTo("DEMO-LOT-0001"))
                .body("dose.lot_expires_on", equalTo("2099-06-30"))
                .body("dose.vaccinator", equalTo("Wang Fang"))
                .body("dose.vaccinated_at", notNullValue())
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

    private static String path(UUID booking, String step) {
        return "/v1/bookings/" + booking + "/" + step;
    }
}
