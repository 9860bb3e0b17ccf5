package dev.jinvax.booking.api;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.Calls.book;
import static dev.jinvax.booking.testing.HoldCalls.hold;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a booking takes along when it moves, and what it does not. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class ReschedulingTest {
    private final Instant inThreeDays =
            Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
    private UUID site;

    @BeforeEach
    void publish() {
        World.policy();
        site = World.publishedSite();
    }

    @Test
    void whoPaysIsSettledByTheAssessmentOfTheMove() {
        UUID applicant = World.applicant("alipay", Ids.next().toString(), "ELIGIBLE", "INSURED_FREE");
        String booking = book("alipay", applicant, World.session(site, inThreeDays, 5))
                .then()
                .statusCode(201)
                .body("price.category", equalTo("INSURED_FREE"))
                .extract()
                .path("booking_id");
        World.run("update standing set payment = 'SELF_PAID' where applicant_id = ?", applicant);
        World.run("update booking set flags = '{PAYMENT_CHANGED}' where booking_id = ?", UUID.fromString(booking));

        moved(booking, World.session(site, inThreeDays.plus(Duration.ofHours(1)), 5))
                .then()
                .statusCode(200)
                .body("price.category", equalTo("SELF_PAID"))
                .body("price.amount_minor", equalTo(12_500))
                .body("flags", not(hasItem("PAYMENT_CHANGED")));
    }

    @Test
    void vaccineStaysTheSame() {
        String person = Ids.next().toString();
        UUID applicant = World.applicant("alipay", person, "ELIGIBLE", "INSURED_FREE");
        String booking =
                book("alipay", applicant, World.session(site, inThreeDays, 5)).path("booking_id");

        moved(booking, World.session(site, inThreeDays, 5, "CANSINO"))
                .then()
                .statusCode(422)
                .body("code", equalTo("PRODUCT_MISMATCH"));

        as("alipay").get("/v1/bookings/" + booking).then().body("version", equalTo(1));
    }

    @Test
    void placeIsFreeForAMoveTheMomentItsHoldIsOver() {
        UUID narrow = World.session(site, inThreeDays, 1);
        String booking = book("alipay", World.applicant("alipay"), World.session(site, inThreeDays, 5))
                .path("booking_id");
        String held = hold("alipay", narrow).then().statusCode(201).extract().path("hold_id");
        moved(booking, narrow).then().statusCode(409).body("code", equalTo("SESSION_FULL"));

        World.run(
                "update hold set held_at = now() - interval '10 minutes', expires_at = now() where hold_id = ?",
                UUID.fromString(held));

        moved(booking, narrow).then().statusCode(200);
    }

    private static Response moved(String booking, UUID session) {
        return as("alipay")
                .body("{\"session_id\":\"" + session + "\"}")
                .post("/v1/bookings/" + booking + "/rescheduling");
    }
}
