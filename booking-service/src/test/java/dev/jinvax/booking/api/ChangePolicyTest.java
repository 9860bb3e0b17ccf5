package dev.jinvax.booking.api;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.Calls.book;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.Policy;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How late and how often a booking may be changed: the policy of the day it is for, and three times where it is silent. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class ChangePolicyTest {
    private static final Instant STRICT_DAY = Instant.parse("2031-03-03T01:00:00Z");

    @Inject
    Policies policies;

    private UUID site;

    @BeforeEach
    void publish() {
        World.policy();
        World.run(
                "insert into policy (policy_version, valid_from, body) values (931, ?, ?::jsonb) on conflict do nothing",
                LocalDate.of(2031, 1, 1),
                """
                {"policy_version":931,"valid_from":"2031-01-01","observation":"PT30M","observation_overdue_after":"PT45M",
                 "follow_up_days":[1],"no_show_grace":"PT2H","cancellation_notice":"PT48H","maximum_changes":1,
                 "products":[{"product_code":"SINOPHARM_BEIJING","doses":2,"minimum_interval_days":21}]}""");
        TopicReader.await(() ->
                policies.on(LocalDate.of(2031, 3, 3)).map(Policy::policyVersion).orElse(0) == 931);
        site = World.publishedSite();
    }

    @AfterEach
    void setTheClockRight() {
        TestTime.reset();
    }

    @Test
    void bookingIsMovedAsOftenAsThePolicyOfItsDayAllows() {
        String booking = booked(STRICT_DAY);
        move(booking, World.session(site, STRICT_DAY, 1)).statusCode(200);

        move(booking, World.session(site, STRICT_DAY, 1))
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_CHANGES"))
                .body("context.maximum", equalTo(1));
    }

    @Test
    void bookingIsMovedThreeTimesWhereThePolicySaysNothing() {
        Instant soon = Instant.now().plus(Duration.ofDays(3));
        String booking = booked(soon);
        for (int change = 0; change < Policy.USUAL_MAXIMUM_CHANGES; change++) {
            move(booking, World.session(site, soon, 1)).statusCode(200);
        }

        move(booking, World.session(site, soon, 1))
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_CHANGES"))
                .body("context.maximum", equalTo(3));
    }

    @Test
    void movingAwayFromWhatTheSiteCalledOffIsAlwaysPossibleAndCountsForNothing() {
        String booking = booked(STRICT_DAY);
        calledOff(booking);
        move(booking, World.session(site, STRICT_DAY, 1)).statusCode(200);
        move(booking, World.session(site, STRICT_DAY, 1)).statusCode(200);
        calledOff(booking);
        TestTime.moveTo(STRICT_DAY.minus(Duration.ofHours(1)));

        move(booking, World.session(site, STRICT_DAY.plus(Duration.ofDays(1)), 1))
                .statusCode(200);
    }

    private static void calledOff(String booking) {
        World.run(
                "update booking set flags = array['SESSION_CANCELLED'] where booking_id = ?", UUID.fromString(booking));
    }

    @Test
    void placeIsGivenUpUntilTheNoticeBeforeTheSessionAndByTheSiteAfterwards() {
        String early = booked(STRICT_DAY);
        String late = booked(STRICT_DAY);
        TestTime.moveTo(STRICT_DAY.minus(Duration.ofHours(48)).minusSeconds(60));
        cancel(early).statusCode(200);
        TestTime.moveTo(STRICT_DAY.minus(Duration.ofHours(48)).plusSeconds(1));

        cancel(late).statusCode(409).body("code", equalTo("TOO_LATE_TO_CHANGE")).body("context.until", notNullValue());
        move(late, World.session(site, STRICT_DAY.plus(Duration.ofDays(9)), 1))
                .statusCode(409)
                .body("code", equalTo("TOO_LATE_TO_CHANGE"));

        TestTokens desk =
                TestTokens.of("desk").channel("SITE").site(site.toString()).scope("bookings:write");
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(desk.token())
                .contentType(ContentType.JSON)
                .body("{\"reason_code\":\"SITE_ASKED\"}")
                .post("/v1/bookings/" + late + "/cancellation")
                .then()
                .statusCode(200);
        history(late)
                .body("history.actor", contains("alipay", "desk"))
                .body("history.channel", contains("ALIPAY_HEALTH_CODE", "SITE"))
                .body("history.detail.cause", equalTo(java.util.Arrays.asList(null, "BY_SITE")))
                .body("history.detail.reason", equalTo(java.util.Arrays.asList(null, "SITE_ASKED")));
    }

    @Test
    void historyTellsWhoMovedTheBookingFromWhereToWhereAndWhyItEnded() {
        Instant soon = Instant.now().plus(Duration.ofDays(3));
        UUID first = World.session(site, soon, 1);
        UUID second = World.session(site, soon, 1);
        String booking = book("alipay", World.applicant("alipay"), first).path("booking_id");
        move(booking, second).statusCode(200);
        cancel(booking).statusCode(200);

        history(booking)
                .body("history.version", contains(1, 2, 3))
                .body("history.state", contains("CONFIRMED", "CONFIRMED", "CANCELLED"))
                .body("history.session_id", contains(first.toString(), second.toString(), second.toString()))
                .body("history[1].detail.from_session_id", equalTo(first.toString()))
                .body("history[2].detail", equalTo(java.util.Map.of("cause", "BY_APPLICANT", "reason", "TRAVEL")));
    }

    private String booked(Instant when) {
        return book("alipay", World.applicant("alipay"), World.session(site, when, 1))
                .path("booking_id");
    }

    private static ValidatableResponse move(String booking, UUID to) {
        return as("alipay")
                .body("{\"session_id\":\"" + to + "\"}")
                .post("/v1/bookings/" + booking + "/rescheduling")
                .then();
    }

    private static ValidatableResponse cancel(String booking) {
        return as("alipay")
                .body("{\"reason_code\":\"TRAVEL\"}")
                .post("/v1/bookings/" + booking + "/cancellation")
                .then();
    }

    private static ValidatableResponse history(String booking) {
        return as("alipay").get("/v1/bookings/" + booking + "/history").then().statusCode(200);
    }
}
