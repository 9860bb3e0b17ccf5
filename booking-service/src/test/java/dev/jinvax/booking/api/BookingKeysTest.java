package dev.jinvax.booking.api;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.Calls.body;
import static dev.jinvax.booking.testing.Calls.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an Idempotency-Key and a partner's own number promise. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class BookingKeysTest {
    private final String key = Ids.next().toString();
    private UUID session;

    @BeforeEach
    void offer() {
        World.policy();
        session = World.session(World.publishedSite(), Instant.now().plus(Duration.ofDays(3)), 20);
    }

    @Test
    void bookingWithoutAKeyIsRefused() {
        as("alipay")
                .body(body(World.applicant("alipay"), session, null))
                .post("/v1/bookings")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    @Test
    void replayHasTheStatusTheBodyAndTheLocationOfTheFirstAnswer() {
        String request = body(World.applicant("alipay"), session, "B-" + key);
        Response first = book("alipay", key, request);
        cancel(first);

        Response replay = book("alipay", key, request);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(replay.statusCode()).isEqualTo(201);
        assertThat(replay.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(replay.header("Location")).isEqualTo(first.header("Location"));
    }

    private static void cancel(Response booked) {
        as("alipay")
                .body("{}")
                .post("/v1/bookings/" + booked.path("booking_id") + "/cancellation")
                .then()
                .statusCode(200);
    }

    @Test
    void sameKeyOfAnotherPartnerIsAnotherKey() {
        Response first = book("alipay", key, body(World.applicant("alipay"), session, null));

        Response second = book("wechat", key, body(World.applicant("wechat"), session, null));

        second.then().statusCode(201);
        assertThat(second.<String>path("booking_id")).isNotEqualTo(first.path("booking_id"));
    }

    @Test
    void ownNumberIsTakenOnceForEverAndStillFindsTheFirstBooking() {
        String outNo = "B-" + key;
        Response first = book("alipay", key, body(World.applicant("alipay"), session, outNo));
        cancel(first);

        book("alipay", Ids.next().toString(), body(World.applicant("alipay"), session, outNo))
                .then()
                .statusCode(409)
                .body("code", equalTo("OUT_NO_TAKEN"))
                .body("context.booking_id", equalTo(first.path("booking_id")));

        as("alipay")
                .get("/v1/bookings?out_booking_no=" + outNo)
                .then()
                .body("bookings.booking_id[0]", equalTo(first.path("booking_id")))
                .body("bookings.size()", equalTo(1));
    }

    @Test
    void applicantRegisteredAMomentAgoIsWaitedForAsLongAsPreferred() {
        UUID applicant = Ids.next();
        // Who does not say how long is waited for two seconds.
        Executor later = CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS);
        CompletableFuture<Void> assessed = CompletableFuture.runAsync(() -> World.standing("alipay", applicant), later);

        patient(applicant).then().statusCode(201);

        assertThat(assessed).isCompleted();
    }

    @Test
    void repeatedRequestJoinsTheFirstAndIsToldAfterFiveSecondsThatItIsStillInFlight() {
        UUID applicant = Ids.next();
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> patient(applicant));
        CompletableFuture<Response> second = CompletableFuture.supplyAsync(() -> patient(applicant));
        Instant begin = Instant.now();

        Response early = (Response) CompletableFuture.anyOf(first, second).join();

        early.then()
                .statusCode(409)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("IDEMPOTENCY_KEY_IN_FLIGHT"))
                .body("retryable", equalTo(true));
        assertThat(Duration.between(begin, Instant.now())).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
        World.standing("alipay", applicant);
        assertThat(first.thenCombine(second, (one, other) -> one.statusCode() + other.statusCode())
                        .join())
                .isEqualTo(201 + 409);
    }

    private Response patient(UUID applicant) {
        return as("alipay")
                .header("Idempotency-Key", key)
                .header("Prefer", "wait=10")
                .body(body(applicant, session, null))
                .post("/v1/bookings");
    }
}
