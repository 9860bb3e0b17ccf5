package dev.jinvax.sites.api;

import static dev.jinvax.sites.testing.Registry.TAIYUAN;
import static dev.jinvax.sites.testing.Registry.editorOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import dev.jinvax.kit.testing.TopicWriter;
import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.sites.application.RollSessions;
import dev.jinvax.sites.application.WatchCities;
import dev.jinvax.sites.domain.Province;
import dev.jinvax.sites.testing.Registry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions over time: rolling, changed hours, changed capacity, what is booked. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class CalendarTest {
    /** Two slots, two products. */
    private static final int SESSIONS_A_DAY = 4;

    @Inject
    MovableClock clock;

    @Inject
    RollSessions roll;

    @Inject
    WatchCities watch;

    @BeforeEach
    void nothingYet() {
        Registry.empty();
    }

    @AfterEach
    void presentTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void sessionsReachSixtyDaysAhead() {
        String site = Registry.published(TAIYUAN);

        assertThat(sessionsOn(site, today().plusDays(60))).hasSize(SESSIONS_A_DAY);
        assertThat(sessionsOn(site, today().plusDays(61))).isEmpty();
    }

    @Test
    void tomorrowAnotherDayComesIntoReachAndNothingTwice() {
        String site = Registry.published(TAIYUAN);
        LocalDate reached = today().plusDays(60);

        clock.moveTo(Duration.ofDays(1));
        TopicReader.await(() -> !sessionsOn(site, reached.plusDays(1)).isEmpty());

        assertThat(sessionsOn(site, reached.plusDays(1))).hasSize(SESSIONS_A_DAY);
        assertThat(sessionsOn(site, reached)).hasSize(SESSIONS_A_DAY);
        assertThat(roll.rollOne()).isFalse();
    }

    @Test
    void suspendedSiteDoesNotRollAndCatchesUpWhenResumed() {
        String site = Registry.published(TAIYUAN);
        Registry.post(TAIYUAN, site, "suspension");
        LocalDate reached = today().plusDays(60);
        clock.moveTo(Duration.ofDays(3));

        assertThat(roll.rollOne()).isFalse();
        Registry.post(TAIYUAN, site, "resumption");

        assertThat(sessionsOn(site, reached.plusDays(3))).hasSize(SESSIONS_A_DAY);
    }

    @Test
    void generatingTwiceGeneratesOnce() {
        String site = Registry.published(TAIYUAN);
        LocalDate first = today().plusDays(70);
        String body = "{\"from\":\"" + first + "\",\"to\":\"" + first.plusDays(1) + "\"}";

        generate(site, body).statusCode(200).body("added", equalTo(2 * SESSIONS_A_DAY));
        generate(site, body).statusCode(200).body("added", equalTo(0));
        assertThat(sessionsOn(site, first)).hasSize(SESSIONS_A_DAY);
    }

    @Test
    void daysThatAreWrongAreAllNamed() {
        String site = Registry.published(TAIYUAN);

        generate(site, "{\"from\":\"2020-01-02\",\"to\":\"2020-01-01\"}")
                .statusCode(400)
                .body("errors.code", equalTo(List.of("RANGE_REVERSED", "DATE_PAST")));
        generate(site, "{\"from\":\"2098-01-01\",\"to\":\"2099-01-01\"}")
                .statusCode(400)
                .body("errors.code", equalTo(List.of("RANGE_TOO_LONG")));
        Registry.post(TAIYUAN, site, "suspension");
        generate(site, "{\"from\":\"" + today() + "\",\"to\":\"" + today() + "\"}")
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"))
                .body("context.state", equalTo("SUSPENDED"));
    }

    @Test
    void newHoursMoveEmptySessionsAndKeepBookedOnes() {
        String site = Registry.published(TAIYUAN);
        LocalDate day = today().plusDays(10);
        String booked = sessionsOn(site, day).get(0);
        count(booked, 1, 3);
        String afternoons = Registry.HOURS.replace("09:00", "14:00").replace("11:00", "16:00");

        editorOf(TAIYUAN)
                .header("If-Match", "*")
                .body(afternoons)
                .put("/v1/sites/" + site + "/opening-hours")
                .then()
                .statusCode(200)
                .body("session_changes.kept_because_booked", equalTo(1))
                .body("session_changes.withdrawn", greaterThan(200))
                .body("session_changes.added", greaterThan(200));

        assertThat(openOn(site, day)).hasSize(SESSIONS_A_DAY + 1).contains(booked);
        Registry.put(TAIYUAN, site, "opening-hours", Registry.HOURS);
        assertThat(openOn(site, day)).hasSize(SESSIONS_A_DAY).contains(booked);
    }

    @Test
    void newPlacesReachSessionsExceptThoseSetByHandAndThoseBooked() {
        String site = Registry.published(TAIYUAN);
        List<String> sessions = sinopharmOn(site, today().plusDays(10));
        setCapacity(sessions.get(0), "{\"capacity\":7}").statusCode(200);
        count(sessions.get(1), 1, 12);

        Registry.put(TAIYUAN, site, "opening-hours", Registry.HOURS.replace("\"places\": 20", "\"places\": 5"));

        assertThat(capacity(sessions.get(0))).isEqualTo(7);
        assertThat(capacity(sessions.get(1))).isEqualTo(12);
        assertThat(capacity(sinopharmOn(site, today().plusDays(11)).get(0))).isEqualTo(5);
    }

    @Test
    void capacityBelowWhatIsBookedNeedsTheEditorsWord() {
        String session =
                sessionsOn(Registry.published(TAIYUAN), today().plusDays(5)).get(0);
        count(session, 1, 6);

        setCapacity(session, "{\"capacity\":5}")
                .statusCode(409)
                .body("code", equalTo("CAPACITY_BELOW_BOOKED"))
                .body("context.live", equalTo(6));
        setCapacity(session, "{\"capacity\":6}").statusCode(200).body("version", equalTo(2));
        setCapacity(session, "{\"capacity\":5,\"accept_overbooking\":true}")
                .statusCode(200)
                .body("capacity", equalTo(5))
                .body("version", equalTo(3));
        assertThat(new String(
                        TopicReader.awaitKey("registry.sessions.v1", session, 3)
                                .get(2)
                                .value(),
                        StandardCharsets.UTF_8))
                .contains("\"capacity\":5")
                .contains("\"version\":3");
    }

    @Test
    void vaccinePeopleAreBookedForIsNotDroppedUnseen() {
        String site = Registry.published(TAIYUAN);
        String cansino = sessionsOf(site, today().plusDays(5), "CANSINO").get(0);
        count(cansino, 1, 2);
        String only = "{\"product_codes\":[\"SINOPHARM_BEIJING\"]}";

        editorOf(TAIYUAN)
                .header("If-Match", "*")
                .body(only)
                .put("/v1/sites/" + site + "/vaccines")
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSIONS_BOOKED"))
                .body("context.live", equalTo(2));
        editorOf(TAIYUAN)
                .post("/v1/sessions/" + cansino + "/cancellation")
                .then()
                .statusCode(200);
        Registry.put(TAIYUAN, site, "vaccines", only);

        assertThat(openOn(site, today().plusDays(5))).hasSize(SESSIONS_A_DAY / 2);
    }

    @Test
    void cancelledSessionStaysCancelledHoweverOftenItsDayIsGenerated() {
        String site = Registry.published(TAIYUAN);
        LocalDate day = today().plusDays(5);
        String session = sessionsOn(site, day).get(0);

        editorOf(TAIYUAN)
                .body("{\"reason\":\"power cut\"}")
                .post("/v1/sessions/" + session + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        editorOf(TAIYUAN)
                .post("/v1/sessions/" + session + "/cancellation")
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        setCapacity(session, "{\"capacity\":5}").statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        generate(site, "{\"from\":\"" + day + "\",\"to\":\"" + day + "\"}").body("added", equalTo(0));
        Registry.put(TAIYUAN, site, "opening-hours", Registry.HOURS);
        assertThat(openOn(site, day)).hasSize(SESSIONS_A_DAY - 1);
    }

    @Test
    void sessionThatIsOverIsNotChanged() {
        String session =
                sessionsOn(Registry.published(TAIYUAN), today().plusDays(1)).get(0);
        clock.moveTo(Duration.ofDays(3));

        setCapacity(session, "{\"capacity\":5}").statusCode(409).body("code", equalTo("SESSION_OVER"));
        editorOf(TAIYUAN)
                .post("/v1/sessions/" + session + "/cancellation")
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_OVER"));
    }

    @Test
    void cityThatLosesItsSiteIsAnAlert() {
        String site = Registry.published(TAIYUAN);
        assertThat(watch.look()).hasSize(10).doesNotContain(TAIYUAN);

        Registry.post(TAIYUAN, site, "suspension");

        assertThat(watch.look()).hasSize(11).contains(TAIYUAN);
        assertThat(given().get("/q/metrics").asString())
                .contains("jinvax_city_published_sites{city_code=\"140100\"} 0.0");
    }

    private LocalDate today() {
        return Province.dayOf(clock.instant());
    }

    private static List<String> sessionsOn(String site, LocalDate day) {
        return sessions(site, day, "true");
    }

    private static List<String> openOn(String site, LocalDate day) {
        return sessions(site, day, "it.state == 'OPEN'");
    }

    private static List<String> sinopharmOn(String site, LocalDate day) {
        return sessionsOf(site, day, "SINOPHARM_BEIJING");
    }

    private static List<String> sessionsOf(String site, LocalDate day, String product) {
        return sessions(site, day, "it.product_code == '" + product + "'");
    }

    private static List<String> sessions(String site, LocalDate day, String condition) {
        return given().queryParam("from", day.toString())
                .queryParam("to", day.toString())
                .get("/v1/sites/" + site + "/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("sessions.findAll { " + condition + " }.session_id");
    }

    private static io.restassured.response.ValidatableResponse generate(String site, String body) {
        return editorOf(TAIYUAN)
                .body(body)
                .post("/v1/sites/" + site + "/sessions")
                .then();
    }

    private static io.restassured.response.ValidatableResponse setCapacity(String session, String body) {
        return editorOf(TAIYUAN)
                .body(body)
                .put("/v1/sessions/" + session + "/capacity")
                .then();
    }

    private static int capacity(String session) {
        return editorOf(TAIYUAN).get("/v1/sessions/" + session).path("session.capacity");
    }

    /** Booking tells how many are booked. */
    private static void count(String session, int version, int live) {
        byte[] body = ("{\"session_id\":\"" + session + "\",\"version\":" + version + ",\"live\":" + live
                        + ",\"capacity\":20,\"overbooked\":false,\"counted_at\":\"2026-11-22T01:00:00Z\"}")
                .getBytes(StandardCharsets.UTF_8);
        TopicWriter.write("booking.sessions.v1", session, UUID.randomUUID(), "booking.session.counted.v1", body);
        TopicReader.await(
                () -> (int) editorOf(TAIYUAN).get("/v1/sessions/" + session).path("live") == live);
    }
}
