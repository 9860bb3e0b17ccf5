package dev.jinvax.booking.api.visit;

import static dev.jinvax.booking.testing.ToldEvents.typesOf;
import static dev.jinvax.booking.testing.VisitStory.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.jinvax.booking.testing.Calls;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recorded dose put right: by an event, with who and why, and the old value kept. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class CorrectionsTest {
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

    /** Dose 2 stored as dose 1, with no way to correct it: elsewhere; and a number that could only go up. */
    @Test
    void doseNumberIsPutRightUpAndDownAndTheBookingThatWaitsFollows() {
        UUID applicant = World.applicant("alipay");
        UUID first = story.vaccinated(applicant);
        UUID waiting = bookedInThreeWeeks(applicant);
        Calls.as("alipay").get("/v1/bookings/" + waiting).then().body("dose_number", equalTo(2));

        correct(first, "dose_number", "2").then().statusCode(201);
        Calls.as("alipay").get("/v1/bookings/" + waiting).then().body("dose_number", equalTo(3));
        correct(first, "dose_number", "1").then().statusCode(201);

        Calls.as("alipay").get("/v1/bookings/" + waiting).then().body("dose_number", equalTo(2));
        assertThat(typesOf(waiting, 3))
                .containsExactly("booking.confirmed.v1", "booking.corrected.v1", "booking.corrected.v1");
    }

    @Test
    void makerFollowsTheProductAndVaccinatorAndTimeCanBePutRight() {
        UUID booking = story.observing();
        String given = story.visit(booking).path("dose.vaccinated_at");
        story.visit(booking).then().body("dose.manufacturer.en", equalTo("Sinopharm Beijing"));

        correct(booking, "product_code", "SINOVAC").then().statusCode(201);
        correct(booking, "vaccinator", "Zhao Min").then().statusCode(201);
        correct(booking, "vaccinated_at", "2026-01-01T09:00:00+08:00")
                .then()
                .statusCode(422)
                .body("code", equalTo("TIME_IMPLAUSIBLE"));

        story.visit(booking)
                .then()
                .body("dose.product_code", equalTo("SINOVAC"))
                .body("dose.manufacturer.en", equalTo("Sinovac"))
                .body("dose.vaccinator", equalTo("Zhao Min"))
                .body("dose.vaccinated_at", equalTo(given))
                .body("corrections.field", contains("product_code", "vaccinator"))
                .body("corrections[1].old_value", equalTo("Wang Fang"));
    }

    /** Given at once after the clearance, entered ten minutes later as if given then: the watch moves to the true time. */
    @Test
    void timeOfTheDoseIsPutRightAndTheWatchMovesAlong() {
        UUID booking = story.cleared();
        Instant given = VisitStory.now().plusSeconds(60);
        TestTime.moveTo(given.plus(Duration.ofMinutes(10)));
        post(story.desk(), booking, "dose", VisitStory.dose(VisitStory.now()))
                .then()
                .statusCode(201);

        correct(booking, "vaccinated_at", given.toString()).then().statusCode(201);

        TestTime.moveTo(given.plus(Duration.ofMinutes(31)));
        post(story.desk(), booking, "release", null).then().statusCode(200);
    }

    private UUID bookedInThreeWeeks(UUID applicant) {
        UUID later = World.session(story.site(), story.startsAt().plus(Duration.ofDays(21)), 5);
        return UUID.fromString(Calls.book("alipay", applicant, later)
                .then()
                .statusCode(201)
                .extract()
                .path("booking_id"));
    }

    @Test
    void correctionMustBeSomethingNewTheFieldCanHold() {
        UUID booking = story.released();
        for (String[] wrong : new String[][] {
            {"lot", "DEMO-LOT-0001"},
            {"dose_number", "0"},
            {"dose_number", "ten"},
            {"product_code", "UNKNOWN_VACCINE"},
            {"vaccinated_at", "yesterday"},
            {"vaccinator", "<b>"},
            {"lot_expires_on", "2026-02-31"},
        }) {
            post(
                            story.desk(),
                            booking,
                            "corrections",
                            "{\"field\":\"%s\",\"value\":\"%s\",\"reason\":\"misread\"}".formatted(wrong[0], wrong[1]))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("CORRECTION_REFUSED"));
        }
    }

    private Response correct(UUID booking, String field, String value) {
        return post(story.desk(), booking, "corrections", """
                {"field":"%s","value":"%s","reason":"read from the wrong box","corrected_by":"Wang Fang"}""".formatted(field, value));
    }
}
