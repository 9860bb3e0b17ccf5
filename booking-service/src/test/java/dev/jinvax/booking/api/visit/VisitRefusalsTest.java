package dev.jinvax.booking.api.visit;

import static dev.jinvax.booking.testing.VisitStory.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.jinvax.booking.testing.Calls;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class VisitRefusalsTest {
    private static final String CONSENT_AT = """
            {"kind":"INFORMED_CONSENT","text_version":"1.0","language":"en","signed_at":"%s","method":"SCREEN"}""";

    private VisitStory story;

    @BeforeEach
    void open() {
        story = VisitStory.tomorrowAtNine();
    }

    @AfterEach
    void setTheClockRight() {
        TestTime.reset();
    }

    /** From midnight to midnight, as the day is counted in Shanxi. */
    @ParameterizedTest
    @CsvSource({"-PT9H1M, 409", "-PT9H, 200", "PT14H59M, 200"})
    void checkInIsOnTheDayInShanxiOnly(Duration fromNine, int status) {
        World.run("update session set ends_at = ends_at + interval '14 hours' where session_id = ?", story.session());
        UUID booking = story.booked();
        TestTime.moveTo(story.startsAt().plus(fromNine));

        var answer = post(story.desk(), booking, "check-in", "{\"documents_checked\":true}");

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 409) {
            answer.then().body("code", equalTo("NOT_TODAY"));
        }
    }

    @Test
    void releaseBeforeTheTimeSaysWhen() {
        UUID booking = story.observing();
        TestTime.moveTo(TestTime.now().plus(Duration.ofMinutes(29)));

        post(story.desk(), booking, "release", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("OBSERVATION_NOT_OVER"))
                .body("context.until", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "text_version, 1.0, 9.9, CONSENT_VERSION_NOT_IN_FORCE",
        "signed_at, 20, 19, TIME_IMPLAUSIBLE",
        "signed_at, 20, 21, TIME_IMPLAUSIBLE",
    })
    void consentIsOfTheDayAndTheVersionInForce(String field, String from, String to, String code) {
        UUID booking = story.checkedIn();
        String body = consent("INFORMED_CONSENT").replace("\"" + field + "\":\"" + from, "\"" + field + "\":\"" + to);

        post(story.desk(), booking, "consents", body).then().statusCode(422).body("code", equalTo(code));
    }

    @Test
    void doseMustFitTheBookingTheLotAndTheTime() {
        UUID booking = story.cleared();
        Map<String, String> wrong = Map.of(
                VisitStory.dose(VisitStory.now()).replace("SINOPHARM_BEIJING", "CANSINO"), "PRODUCT_MISMATCH",
                VisitStory.dose(VisitStory.now()).replace("2099-06-30", "2026-01-01"), "LOT_EXPIRED",
                VisitStory.dose(VisitStory.now().minus(Duration.ofHours(1))), "TIME_IMPLAUSIBLE",
                VisitStory.dose(VisitStory.now().plus(Duration.ofHours(1))), "TIME_IMPLAUSIBLE");

        wrong.forEach((body, code) ->
                post(story.desk(), booking, "dose", body).then().statusCode(422).body("code", equalTo(code)));
        post(
                        story.desk(),
                        booking,
                        "dose",
                        VisitStory.dose(VisitStory.now())
                                .replace("SINOPHARM_BEIJING", "CANSINO")
                                .replace("2099-06-30", "2026-01-01"))
                .then()
                .body("errors.code", contains("PRODUCT_MISMATCH", "LOT_EXPIRED"));
    }

    @Test
    void doseRecordedElsewhereMeanwhileStopsTheSecondFirstDose() {
        String person = Ids.next().toString();
        UUID booking = story.checkIn(story.booked(World.applicant("alipay", person, "ELIGIBLE", "SELF_PAID")));
        story.sign(booking, "INFORMED_CONSENT");
        story.sign(booking, "DISCLAIMER");
        post(story.desk(), booking, "health-declaration", VisitStory.NOTHING_APPLIES);
        post(story.clinic(), booking, "screening-decision", VisitStory.CLEARED)
                .then()
                .statusCode(201);
        World.run("update booking set person_key = person_key || '-moved' where booking_id = ?", booking);
        World.dose(person + "-other", 1, java.time.LocalDate.now(TestTime.SHANGHAI));
        World.run("update dose set person_key = ? where person_key = ?", person + "-moved", person + "-other");

        post(story.desk(), booking, "dose", VisitStory.dose(VisitStory.now()))
                .then()
                .statusCode(409)
                .body("code", equalTo("SERIES_CHANGED"))
                .body("errors.code", hasItem("DOSE_TOO_EARLY"));
    }

    @Test
    void anotherSiteFindsNothing() {
        UUID booking = story.observing();
        for (String step : List.of("check-in", "release", "left-unreleased")) {
            post(
                            VisitStory.staff(Ids.next(), "desk clinic"),
                            booking,
                            step,
                            step.equals("check-in") ? "{\"documents_checked\":true}" : null)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }
        VisitStory.staff(Ids.next(), "desk")
                .get("/v1/bookings/" + booking + "/visit")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check-in",
                "consents",
                "health-declaration",
                "screening-decision",
                "dose",
                "release",
                "left-unreleased",
                "adverse-events",
                "corrections"
            })
    void stepsAreForThoseWhoWorkThere(String step) {
        UUID booking = Ids.next();
        post(Calls.as("alipay"), booking, step, "{}").then().statusCode(403);
        post(RestAssured.given().contentType(ContentType.JSON), booking, step, "{}")
                .then()
                .statusCode(401);
        String noSite =
                TestTokens.of("desk").scope("desk clinic").channel("SITE").token();
        assertThat(post(RestAssured.given().auth().oauth2(noSite).contentType(ContentType.JSON), booking, step, "{}")
                        .statusCode())
                .isIn(400, 403);
    }

    @Test
    void recordsNeedAKey() {
        story.desk()
                .body(consent("DISCLAIMER"))
                .post("/v1/bookings/" + story.checkedIn() + "/consents")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check-in|{\"documents_checked\":false}",
                "check-in|{}",
                "check-in|{\"documents_checked\":true,\"referral_resolution\":{\"resolved\":true,\"note_code\":\"\\u0000\"}}",
                "consents|{\"kind\":\"OTHER\"}",
                "consents|{\"kind\":\"DISCLAIMER\",\"text_version\":\"\\u0000\",\"language\":\"fr\",\"method\":\"SCREEN\"}",
                "consents|{\"kind\":\"DISCLAIMER\",\"text_version\":\"1.0\",\"language\":\"en\",\"signed_at\":\"+999999999-12-31T23:59:59-18:00\",\"method\":\"SCREEN\"}",
                "health-declaration|{\"answers\":{\"allergy\":null}}",
                "health-declaration|{\"answers\":{\"allergy\":\"no\"}}",
                "screening-decision|{\"decision\":\"CLEARED\",\"clinician_name\":\"\\ud800\",\"reason_code\":\"OK_A\"}",
                "screening-decision|{\"decision\":\"DEFERRED\",\"clinician_name\":\"Li\",\"reason_code\":\"FEVER\",\"retry_after_days\":99999999999}",
                "screening-decision|{\"decision\":\"CLEARED\",\"clinician_name\":\"Li\",\"reason_code\":\"NONE_FOUND\",\"retry_after_days\":1}",
                "dose|{\"product_code\":\"SINOVAC\",\"lot\":\"\\u0000\",\"lot_expires_on\":\"+999999999-12-31\",\"vaccinator\":\"Li\"}",
                "adverse-events|{\"kind\":\"FEVER\"}",
                "follow-up-reports|{\"day\":0,\"symptoms\":[],\"severe\":false}",
                "follow-up-reports|{\"day\":1,\"symptoms\":[null],\"severe\":false}",
                "follow-up-reports|[]",
                "corrections|{\"field\":\"person_key\",\"value\":\"x\",\"reason\":\"r\"}",
                "corrections|{\"field\":\"lot\",\"value\":\"x\",\"reason\":\"\\u0000\"}",
            })
    void malformedRequestsAreNamedAndNeverOurFault(String step, String body) {
        post(story.clinic(), Ids.next(), step, body).then().statusCode(400).body("errors.size()", greaterThan(0));
    }

    @Test
    void farTimesAreImplausibleNotAFailure() {
        UUID booking = story.checkedIn();
        for (String time : List.of("9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z")) {
            post(story.desk(), booking, "consents", """
                            {"kind":"DISCLAIMER","text_version":"1.0","language":"zh","signed_at":"%s","method":"PAPER"}""".formatted(time))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("TIME_IMPLAUSIBLE"));
        }
    }

    private static String consent(String kind) {
        return CONSENT_AT.formatted(VisitStory.now()).replace("INFORMED_CONSENT", kind);
    }
}
