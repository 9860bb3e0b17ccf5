package dev.jinvax.booking.api.visit;

import static dev.jinvax.booking.testing.ToldEvents.typesOf;
import static dev.jinvax.booking.testing.VisitStory.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dose put off: the place is free, the person knows when to come back; and what is declared before it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class DeferralTest {
    private VisitStory story;

    @BeforeEach
    void open() {
        story = VisitStory.tomorrowAtNine();
    }

    @AfterEach
    void setTheClockRight() {
        TestTime.reset();
    }

    /** Days since a vaccine against something else: more than fourteen, so fifteen is the first that is enough. */
    @ParameterizedTest(name = "{0} days after another vaccine: {1}")
    @CsvSource({"0, 409", "13, 409", "14, 409", "15, 201", "16, 201"})
    void otherVaccinesAreMoreThanFourteenDaysApart(int days, int status) {
        UUID booking = story.signed();
        LocalDate other = LocalDate.ofInstant(TestTime.now(), TestTime.SHANGHAI).minusDays(days);
        post(story.desk(), booking, "health-declaration", withOtherVaccine(other))
                .then()
                .statusCode(201);

        Response answer = post(story.clinic(), booking, "screening-decision", VisitStory.CLEARED);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 409) {
            answer.then()
                    .body("code", equalTo("OTHER_VACCINE_TOO_RECENT"))
                    .body("context.until", equalTo(other.plusDays(15) + "T00:00:00+08:00"));
        }
        story.visit(booking).then().body("health_declaration.other_vaccine_on", equalTo(other.toString()));
    }

    @Test
    void otherVaccineOfTomorrowIsImplausible() {
        LocalDate tomorrow =
                LocalDate.ofInstant(TestTime.now(), TestTime.SHANGHAI).plusDays(1);

        post(story.desk(), story.signed(), "health-declaration", withOtherVaccine(tomorrow))
                .then()
                .statusCode(422)
                .body("code", equalTo("TIME_IMPLAUSIBLE"));
    }

    private static String withOtherVaccine(LocalDate day) {
        return VisitStory.NOTHING_APPLIES.replaceFirst("\\{", "{\"other_vaccine_on\":\"" + day + "\",");
    }

    @Test
    void deferralSaysWhenToComeBackToTheDeskAndToEverybodyWhoIsTold() {
        UUID booking = story.checkedIn();
        String back = LocalDate.ofInstant(TestTime.now(), TestTime.SHANGHAI)
                .plusDays(7)
                .toString();

        post(story.clinic(), booking, "screening-decision", VisitStory.DEFERRED)
                .then()
                .statusCode(201)
                .body("return_from", equalTo(back));

        story.visit(booking).then().body("screening_decisions[0].return_from", equalTo(back));
        assertThat(typesOf(booking, 3)).endsWith("booking.deferred.v1");
        assertThat(World.number(
                        "select count(*) from booking_history where booking_id = ? and convert_from(body, 'UTF8')::jsonb"
                                + " -> 'detail' ->> 'return_from' = ?",
                        booking,
                        back))
                .isEqualTo(1);
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

    private static String path(UUID booking, String step) {
        return "/v1/bookings/" + booking + "/" + step;
    }
}
