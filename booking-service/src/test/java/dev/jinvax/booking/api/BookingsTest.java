package dev.jinvax.booking.api;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.Calls.body;
import static dev.jinvax.booking.testing.Calls.book;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class BookingsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final Instant inThreeDays =
            Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
    private UUID site;
    private UUID session;

    @BeforeEach
    void offer() {
        World.policy();
        site = World.publishedSite();
        session = World.session(site, inThreeDays, 20);
    }

    @Test
    void eligiblePersonGetsAPlaceAndThePriceOfTheDay() {
        UUID applicant = World.applicant("alipay");

        Response answer = book("alipay", applicant, session);

        answer.then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("state", equalTo("CONFIRMED"))
                .body("dose_number", equalTo(1))
                .body("price.category", equalTo("SELF_PAID"))
                .body("price.amount_minor", equalTo(12500))
                .body("price.currency", equalTo("CNY"))
                .body("session.starts_at", endsWith("+08:00"))
                .body("site.name.zh", equalTo("测试点"));
        as("alipay")
                .get("/v1/bookings/" + answer.path("booking_id"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("reference", equalTo(answer.path("reference")))
                .body("price.amount_minor", equalTo(12500));
    }

    @Test
    void insuredPersonPaysNothing() {
        UUID applicant = World.applicant("alipay", Ids.next().toString(), "ELIGIBLE", "INSURED_FREE");

        book("alipay", applicant, session).then().statusCode(201).body("price.amount_minor", equalTo(0));
    }

    @Test
    void bookingIsFoundByThePartnersOwnNumberAndByNobodyElse() {
        String outNo = "B-" + Ids.next();
        book("alipay", Ids.next().toString(), body(World.applicant("alipay"), session, outNo))
                .then()
                .statusCode(201);

        as("alipay").get("/v1/bookings?out_booking_no=" + outNo).then().body("bookings.size()", equalTo(1));
        as("wechat").get("/v1/bookings?out_booking_no=" + outNo).then().body("bookings.size()", equalTo(0));
    }

    @Test
    void foreignBookingIsNotFound() {
        String id = book("alipay", World.applicant("alipay"), session).path("booking_id");

        as("wechat").get("/v1/bookings/" + id).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        as("wechat")
                .body("{}")
                .post("/v1/bookings/" + id + "/cancellation")
                .then()
                .statusCode(404);
    }

    @Test
    void secondPlatformCannotBookForTheSamePersonAndLearnsNothing() {
        String person = Ids.next().toString();
        String first = book("alipay", World.applicant("alipay", person, "ELIGIBLE", "SELF_PAID"), session)
                .path("booking_id");

        Response second = book("wechat", World.applicant("wechat", person, "ELIGIBLE", "SELF_PAID"), session);

        second.then().statusCode(409).body("code", equalTo("ALREADY_BOOKED"));
        assertThat(second.asString()).doesNotContain(first, "alipay", person);
    }

    @Test
    void declarationIsNeverInferred() {
        UUID applicant = World.applicant("alipay");
        for (String declaration : List.of(
                "",
                ",\"declaration\":null",
                ",\"declaration\":{\"informed_and_voluntary\":false,\"declared_at\":\"2026-11-20T09:00:00+08:00\"}",
                ",\"declaration\":{\"informed_and_voluntary\":true}")) {
            book(
                            "alipay",
                            Ids.next().toString(),
                            "{\"applicant_id\":\"%s\",\"session_id\":\"%s\"%s}"
                                    .formatted(applicant, session, declaration))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("DECLARATION_MISSING"));
        }
    }

    @Test
    void refusalsNameTheirReason() {
        UUID full = World.session(site, inThreeDays, 0);
        UUID past = World.session(site, Instant.now().minus(Duration.ofDays(1)), 5);
        String twice = Ids.next().toString();
        World.dose(twice, 1, LocalDate.ofInstant(inThreeDays, SHANGHAI).minusDays(20));
        String done = Ids.next().toString();
        World.dose(done, 2, LocalDate.of(2026, 1, 1));
        refused(World.applicant("alipay", "p-" + Ids.next(), "INELIGIBLE", "SELF_PAID"), session, 422, "NOT_ELIGIBLE");
        refused(World.applicant("alipay"), full, 409, "SESSION_FULL");
        refused(World.applicant("alipay"), past, 409, "SESSION_CLOSED");
        refused(World.applicant("alipay"), Ids.next(), 404, "SESSION_UNKNOWN");
        refused(World.applicant("alipay", twice, "ELIGIBLE", "SELF_PAID"), session, 422, "DOSE_TOO_EARLY");
        refused(World.applicant("alipay", done, "ELIGIBLE", "SELF_PAID"), session, 422, "SERIES_COMPLETE");
        refused(World.applicant("alipay"), World.session(site, inThreeDays, 5, "CANSINO"), 409, "PRICE_UNKNOWN");
    }

    @Test
    void secondDoseIsAcceptedOnDayTwentyOne() {
        String person = Ids.next().toString();
        World.dose(person, 1, LocalDate.ofInstant(inThreeDays, SHANGHAI).minusDays(21));

        book("alipay", World.applicant("alipay", person, "ELIGIBLE", "SELF_PAID"), session)
                .then()
                .statusCode(201)
                .body("dose_number", equalTo(2));
    }

    private static void refused(UUID applicant, UUID session, int status, String code) {
        book("alipay", applicant, session).then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void unknownApplicantIsWaitedForAndThenNotFound() {
        as("alipay")
                .header("Idempotency-Key", Ids.next().toString())
                .header("Prefer", "wait=0")
                .body(body(Ids.next(), session, null))
                .post("/v1/bookings")
                .then()
                .statusCode(404)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("APPLICANT_UNKNOWN"))
                .body("retryable", equalTo(true));
    }

    @Test
    void repeatedRequestGetsTheSameAnswerAndOtherContentIsRefused() {
        String key = Ids.next().toString();
        String request = body(World.applicant("alipay"), session, null);
        Response first = book("alipay", key, request);

        assertThat(book("alipay", key, request).asByteArray()).isEqualTo(first.asByteArray());
        book("alipay", key, body(World.applicant("alipay"), session, null))
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISMATCH"));
    }

    @Test
    void retryOfAConfirmedBookingIsAnsweredEvenWhenTheSessionIsSoldOut() {
        UUID small = World.session(site, inThreeDays, 1);
        String key = Ids.next().toString();
        String request = body(World.applicant("alipay"), small, null);
        Response first = book("alipay", key, request);
        book("alipay", World.applicant("alipay"), small).then().statusCode(409);

        assertThat(book("alipay", key, request).asString()).isEqualTo(first.asString());
    }

    @Test
    void refusalDoesNotBindTheKey() {
        UUID small = World.session(site, inThreeDays, 0);
        String key = Ids.next().toString();
        book("alipay", key, body(World.applicant("alipay"), small, null)).then().statusCode(409);

        book("alipay", key, body(World.applicant("alipay"), session, null))
                .then()
                .statusCode(201);
    }

    @Test
    void fiftyIdenticalRequestsGiveOneBookingAndFiftyIdenticalAnswers() throws InterruptedException {
        String key = Ids.next().toString();
        String request = body(World.applicant("alipay"), session, null);
        ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();

        atOnce(50, number -> answers.add(book("alipay", key, request).asString()));

        assertThat(answers).hasSize(50).containsOnly(answers.peek());
        assertThat(answers.peek()).contains("CONFIRMED");
    }

    @Test
    void crowdOnASessionConfirmsExactlyItsPlaces() throws InterruptedException {
        ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();

        atOnce(
                300,
                number -> statuses.add(
                        book("alipay", World.applicant("alipay"), session).statusCode()));

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(20);
        assertThat(statuses).filteredOn(status -> status != 201).containsOnly(409);
        assertThat(World.number("select live from session_ledger where session_id = ?", session))
                .isEqualTo(20);
        assertThat(World.number("select count(*)::int from booking where session_id = ?", session))
                .isEqualTo(20);
    }

    private static void atOnce(int times, java.util.function.IntConsumer call) throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(24);
        for (int number = 0; number < times; number++) {
            int mine = number;
            callers.execute(() -> call.accept(mine));
        }
        callers.shutdown();
        assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void cancelledPlaceIsFreeAtOnceAndGivenBackOnce() {
        UUID small = World.session(site, inThreeDays, 1);
        String id = book("alipay", World.applicant("alipay"), small).path("booking_id");
        book("alipay", World.applicant("alipay"), small).then().statusCode(409);

        for (int repeat = 0; repeat < 3; repeat++) {
            as("alipay")
                    .body("{\"reason_code\":\"TRAVEL\"}")
                    .post("/v1/bookings/" + id + "/cancellation")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"))
                    .body("version", equalTo(2));
        }

        book("alipay", World.applicant("alipay"), small).then().statusCode(201);
        assertThat(World.number("select live from session_ledger where session_id = ?", small))
                .isEqualTo(1);
    }

    @Test
    void reschedulingKeepsTheOldPlaceUnlessTheNewOneIsGranted() {
        UUID full = World.session(site, inThreeDays, 0);
        UUID free = World.session(site, inThreeDays.plus(Duration.ofDays(1)), 1);
        String id = book("alipay", World.applicant("alipay"), session).path("booking_id");

        reschedule(id, full).then().statusCode(409).body("code", equalTo("SESSION_FULL"));
        assertThat(World.number("select live from session_ledger where session_id = ?", session))
                .isEqualTo(1);

        reschedule(id, free).then().statusCode(200).body("session.session_id", equalTo(free.toString()));
        assertThat(World.number("select live from session_ledger where session_id = ?", session))
                .isZero();
        assertThat(World.number("select live from session_ledger where session_id = ?", free))
                .isEqualTo(1);
    }

    private static Response reschedule(String id, UUID to) {
        return as("alipay").body("{\"session_id\":\"" + to + "\"}").post("/v1/bookings/" + id + "/rescheduling");
    }

    @Test
    void everyChangeIsTold() {
        String id = book("alipay", World.applicant("alipay"), session).path("booking_id");
        as("alipay").body("{}").post("/v1/bookings/" + id + "/cancellation");

        var told = TopicReader.awaitKey("booking.bookings.v1", id, 2);

        assertThat(told)
                .extracting(event -> new String(
                        event.headers().lastHeader("ce_type").value(), java.nio.charset.StandardCharsets.UTF_8))
                .containsExactly("booking.confirmed.v1", "booking.cancelled.v1");
        as("alipay")
                .get("/v1/bookings/" + id + "/history")
                .then()
                .body("history.type", equalTo(List.of("booking.confirmed.v1", "booking.cancelled.v1")))
                .body("history.actor", equalTo(List.of("alipay", "alipay")));
    }

    @Test
    void availabilityAgreesWithinASecond() {
        String day = LocalDate.ofInstant(inThreeDays, SHANGHAI).toString();
        String question = "/v1/availability?site_id=" + site + "&from=" + day + "&to=" + day;
        TopicReader.await(() -> available(question) == 20);

        book("alipay", World.applicant("alipay"), session);

        Instant booked = Instant.now();
        TopicReader.await(() -> available(question) == 19);
        assertThat(Duration.between(booked, Instant.now())).isLessThan(Duration.ofMillis(1500));
        String etag = given().get(question).header("ETag");
        given().header("If-None-Match", etag).get(question).then().statusCode(304);
    }

    private static int available(String question) {
        List<Integer> free = given().get(question).path("sessions.available");
        return free.isEmpty() ? -1 : free.get(0);
    }

    @Test
    void badQuestionsAreAnsweredWithWhatToDo() {
        given().get("/v1/availability").then().statusCode(400).body("errors.field", hasItem("city_code"));
        given().get("/v1/availability?city_code=140100&from=tomorrow").then().statusCode(400);
        given().get("/v1/availability?city_code=140100&from=2026-12-02&to=2026-12-01")
                .then()
                .statusCode(400);
        given().get("/v1/availability?city_code=140100&from=%2B999999999-01-01")
                .then()
                .statusCode(400);
        given().get("/v1/availability?site_id=7").then().statusCode(not(500));
        as("alipay").get("/v1/bookings?cursor=rubbish").then().statusCode(400);
        as("alipay").get("/v1/bookings?limit=100000").then().statusCode(400);
        given().get("/v1/bookings").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of("alipay")
                        .channel("SANJINTONG")
                        .scope("applicants:write")
                        .token())
                .contentType(ContentType.JSON)
                .get("/v1/bookings")
                .then()
                .statusCode(403);
    }
}
