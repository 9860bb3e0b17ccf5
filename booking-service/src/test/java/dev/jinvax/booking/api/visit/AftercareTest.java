package dev.jinvax.booking.api.visit;

import static dev.jinvax.booking.testing.ToldEvents.typesOf;
import static dev.jinvax.booking.testing.VisitStory.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.jinvax.booking.testing.Calls;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is reported after the dose (N11, N12). */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class AftercareTest {
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
    void seriousNeedsItsReasonAndOnlyThen() {
        UUID booking = story.observing();
        String serious = VisitStory.SERIOUS.formatted(VisitStory.now());
        for (String body : Arrays.asList(
                serious.replace("\"serious\":true", "\"serious\":false"),
                serious.replace("\"serious_reason\":\"GREAT_PUBLIC_CONCERN\",", ""))) {
            post(story.desk(), booking, "adverse-events", body)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("SERIOUS_REASON_MISMATCH"));
        }
    }

    @Test
    void reportOfADayToComeIsImplausible() {
        post(story.desk(), story.released(), "follow-up-reports", "{\"day\":2,\"symptoms\":[],\"severe\":true}")
                .then()
                .statusCode(422)
                .body("code", equalTo("TIME_IMPLAUSIBLE"));
    }

    private static String report(int day, String symptom) {
        return """
                {"day":%d,"symptoms":["%s"],"severe":false}""".formatted(day, symptom);
    }
}
