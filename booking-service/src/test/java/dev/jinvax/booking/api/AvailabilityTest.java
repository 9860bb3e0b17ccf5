package dev.jinvax.booking.api;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.Calls.book;
import static dev.jinvax.booking.testing.HoldCalls.hold;
import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Free places that can be trusted, and what is said when there are none. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class AvailabilityTest {
    /** Each test has a city of its own; the first is everybody's. */
    private static final AtomicInteger CITIES = new AtomicInteger(1);

    private static final Duration TO_READ = Duration.ofMillis(500);
    private final Instant nine = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(3));
    private String city = World.CITY;
    private UUID site;

    @BeforeEach
    void publish() {
        // Not with the instance: an instance more is made of each than is run.
        city = "14%02d00".formatted(CITIES.incrementAndGet());
        World.policy();
        site = World.publishedSite();
    }

    private UUID session(Duration after, int capacity, String product) {
        UUID session = World.session(site, nine.plus(after), capacity, product);
        World.run("update session set city_code = ? where session_id = ?", city, session);
        return session;
    }

    private UUID session(Duration after, int capacity) {
        return session(after, capacity, World.PRODUCT);
    }

    @Test
    void everyFilterLeavesWhatItSays() {
        UUID twoDoses = session(Duration.ZERO, 2);
        UUID oneDose = session(Duration.ofHours(1), 2, "CANSINO");
        UUID later = session(Duration.ofDays(2), 0);
        seen("", twoDoses, oneDose, later);
        String day =
                LocalDate.ofInstant(nine, java.time.ZoneId.of("Asia/Shanghai")).toString();
        Map<String, List<UUID>> expected = Map.ofEntries(
                entry("&site_id=" + site, List.of(twoDoses, oneDose, later)),
                entry("&site_id=" + UUID.randomUUID(), List.of()),
                entry("&product_code=CANSINO", List.of(oneDose)),
                entry("&from=" + day + "&to=" + day, List.of(twoDoses, oneDose)),
                entry("&dose_number=1", List.of(twoDoses, oneDose, later)),
                entry("&dose_number=2", List.of(twoDoses, later)),
                entry("&dose_number=3", List.of()),
                entry("&fee_at_most_minor=12500", List.of(twoDoses, later)),
                entry("&fee_at_most_minor=12499", List.of()),
                entry("&free_only=true", List.of(twoDoses)),
                entry("&free_only=true&payment=SELF_PAID", List.of(twoDoses)),
                entry("&free_only=true&payment=INSURED_FREE", List.of(twoDoses, oneDose)));

        expected.forEach((filter, sessions) -> assertThat(ask(filter).<List<String>>path("sessions.session_id"))
                .as(filter)
                .isEqualTo(sessions.stream().map(UUID::toString).toList()));
    }

    @Test
    void placeWithoutAFeeIsShownToTheInsuredAlone() {
        UUID session = session(Duration.ZERO, 2, "CANSINO");
        seen("", session);

        assertThat(available()).containsExactly(0);
        assertThat(ask("&payment=INSURED_FREE").<List<Integer>>path("sessions.available"))
                .containsExactly(2);
        book("alipay", World.applicant("alipay"), session)
                .then()
                .statusCode(409)
                .body("code", equalTo("PRICE_UNKNOWN"))
                .body("context.alternatives", equalTo(List.of()));
        String insured = Ids.next().toString();
        book("alipay", World.applicant("alipay", insured, "ELIGIBLE", "INSURED_FREE"), session)
                .then()
                .statusCode(201);
    }

    @Test
    void dosesOfAVaccineFollowThePolicyWithinSeconds() {
        UUID session = session(Duration.between(nine, Instant.parse("2033-05-04T01:00:00Z")), 2);
        String thatDay = "&from=2033-05-04&to=2033-05-04";
        seen(thatDay + "&dose_number=2", session);
        seen(thatDay + "&dose_number=3");
        Instant decreed = Instant.now();

        World.run("""
                insert into policy (policy_version, valid_from, body)
                select 1033, date '2033-05-01', jsonb_set(body, '{products,0,doses}', '3')
                       || '{"policy_version":1033,"valid_from":"2033-05-01"}'
                from policy where policy_version = 1
                """);

        seen(thatDay + "&dose_number=3", session);
        assertThat(Duration.between(decreed, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void vaccineThePolicyDoesNotNameHasNoPlaces() {
        UUID session = session(Duration.ZERO, 2, "UNHEARD_OF");
        seen("", session);

        assertThat(ask("&payment=INSURED_FREE").<List<Integer>>path("sessions.available"))
                .containsExactly(0);
        book("alipay", World.applicant("alipay", Ids.next().toString(), "ELIGIBLE", "INSURED_FREE"), session)
                .then()
                .statusCode(422)
                .body("code", equalTo("SCHEDULE_UNKNOWN"));
    }

    @Test
    void boardSaysWhenItWasReadAndIsNotKeptOnTheWay() {
        UUID session = session(Duration.ZERO, 2);
        seen("", session);
        String etag = ask("").header("ETag");

        Response answer = ask("");

        Instant computedAt = OffsetDateTime.parse(answer.path("computed_at")).toInstant();
        assertThat(Duration.between(computedAt, Instant.now()))
                .isLessThan(Duration.ofSeconds(1).plus(TO_READ));
        answer.then().header("Cache-Control", equalTo("public, no-cache"));
        given().header("If-None-Match", etag).get(path("")).then().statusCode(304);
        book("alipay", World.applicant("alipay"), session).then().statusCode(201);
        TopicReader.await(
                () -> given().header("If-None-Match", etag).get(path("")).statusCode() == 200);
    }

    @Test
    void bothSessionsOfAReschedulingAgreeWithinASecond() {
        UUID from = session(Duration.ZERO, 1);
        UUID to = session(Duration.ofHours(1), 1);
        String booking = book("alipay", World.applicant("alipay"), from).path("booking_id");
        TopicReader.await(() -> available().equals(List.of(0, 1)));

        as("alipay")
                .body("{\"session_id\":\"" + to + "\"}")
                .post("/v1/bookings/" + booking + "/rescheduling")
                .then()
                .statusCode(200);

        Instant moved = Instant.now();
        TopicReader.await(() -> available().equals(List.of(1, 0)));
        assertThat(Duration.between(moved, Instant.now()))
                .isLessThan(Duration.ofSeconds(1).plus(TO_READ));
    }

    @Test
    void placeThatAnotherProcessGaveBackIsBookableAsSoonAsItIsShown() {
        UUID session = session(Duration.ZERO, 1);
        World.run("update session_ledger set live = 1 where session_id = ?", session);
        for (int round = 0; round < 5; round++) {
            World.run(
                    "update session_ledger set live = 1, touched_at = clock_timestamp() where session_id = ?", session);
            TopicReader.await(() -> available().equals(List.of(0)));
            book("alipay", World.applicant("alipay"), session).then().statusCode(409);
            World.run(
                    "update session_ledger set live = 0, touched_at = clock_timestamp() where session_id = ?", session);
            TopicReader.await(() -> available().equals(List.of(1)));

            String booking = book("alipay", World.applicant("alipay"), session)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("booking_id");
            as("alipay").body("{}").post("/v1/bookings/" + booking + "/cancellation");
        }
    }

    @Test
    void refusalNamesTheNearestFreeSessionsOfTheSameVaccineInTheSameCity() {
        UUID wanted = session(Duration.ofHours(4), 0);
        UUID twoBefore = session(Duration.ofHours(2), 1);
        UUID oneAfter = session(Duration.ofHours(5), 1);
        UUID nextDay = session(Duration.ofHours(28), 1);
        UUID tooFar = session(Duration.ofDays(9), 1);
        session(Duration.ofHours(4), 1, "CANSINO");
        session(Duration.ofHours(3), 0);
        TopicReader.await(() -> available().size() == 7);
        String booking = book("alipay", World.applicant("alipay"), tooFar).path("booking_id");
        List<String> nearest = List.of(oneAfter.toString(), twoBefore.toString(), nextDay.toString());

        book("alipay", World.applicant("alipay"), wanted)
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_FULL"))
                .body("context.alternatives.session_id", equalTo(nearest))
                .body("context.alternatives.available", contains(1, 1, 1));
        as("alipay")
                .body("{\"session_id\":\"" + wanted + "\"}")
                .post("/v1/bookings/" + booking + "/rescheduling")
                .then()
                .statusCode(409)
                .body("context.alternatives.session_id", equalTo(nearest));
        hold("alipay", wanted)
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_FULL"))
                .body("context.alternatives.session_id", equalTo(nearest));
        World.run("update session set state = 'CANCELLED' where session_id = ?", wanted);
        book("alipay", World.applicant("alipay"), wanted)
                .then()
                .body("code", equalTo("SESSION_CLOSED"))
                .body("context.alternatives.session_id", equalTo(nearest));
    }

    @Test
    void impossibleFiltersAreNamed() {
        for (String filter : List.of("&dose_number=0", "&dose_number=x", "&payment=CASH", "&fee_at_most_minor=-1")) {
            given().get(path(filter)).then().statusCode(400).body("errors.field", not(equalTo(List.of())));
        }
    }

    private void seen(String filter, UUID... sessions) {
        List<String> ids = java.util.Arrays.stream(sessions).map(UUID::toString).toList();
        TopicReader.await(() -> ids.equals(ask(filter).path("sessions.session_id")));
    }

    private List<Integer> available() {
        return ask("").path("sessions.available");
    }

    private Response ask(String filter) {
        return given().get(path(filter));
    }

    private String path(String filter) {
        return "/v1/availability?city_code=" + city + filter;
    }
}
