package dev.jinvax.sites.api;

import static dev.jinvax.sites.testing.Registry.TAIYUAN;
import static dev.jinvax.sites.testing.Registry.editorOf;
import static dev.jinvax.sites.testing.Registry.ops;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import dev.jinvax.kit.testing.TopicWriter;
import dev.jinvax.sites.domain.Province;
import dev.jinvax.sites.testing.Registry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A declared holiday closes every site that does not say otherwise, and drops nobody. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class HolidaysTest {
    private static final int SESSIONS_A_DAY = 4;
    private final LocalDate day = Province.dayOf(Instant.now()).plusDays(10);

    @BeforeEach
    void nothingYet() {
        Registry.empty();
    }

    @Test
    void holidayClosesSitesAndKeepsWhatPeopleAreBookedInto() {
        String site = Registry.published(TAIYUAN);
        String booked = openOn(site).get(0);
        count(booked, 2);

        declare(day, "")
                .statusCode(200)
                .body("session_changes.withdrawn", equalTo(SESSIONS_A_DAY - 1))
                .body("session_changes.kept_because_booked", equalTo(1))
                .body("days[0].name.zh", equalTo("虚构节日"));

        assertThat(openOn(site)).containsExactly(booked);
        editorOf(TAIYUAN)
                .get("/v1/sites/" + site + "/history")
                .then()
                .body("changes.change", hasItem("HOLIDAYS_DECLARED"));
        declare(day, "").statusCode(200).body("session_changes.withdrawn", equalTo(0));
    }

    @Test
    void siteThatSaysSoStaysOpenAndATakenBackHolidayIsAnOrdinaryDay() {
        String open = Registry.published(TAIYUAN);
        Registry.put(
                TAIYUAN,
                open,
                "opening-hours",
                Registry.HOURS.replaceFirst("\\{", "{\"open_on_public_holidays\": true, "));
        String closed = Registry.published(TAIYUAN);
        declare(day, "").statusCode(200);

        assertThat(openOn(open)).hasSize(SESSIONS_A_DAY);
        assertThat(openOn(closed)).isEmpty();
        put(day.getYear(), "{\"days\":[]}").statusCode(200);
        assertThat(openOn(closed)).hasSize(SESSIONS_A_DAY);
    }

    @Test
    void onlyOpsDeclaresAndEverybodyReads() {
        String body = body(day, "");
        editorOf(TAIYUAN)
                .body(body)
                .put("/v1/public-holidays/" + day.getYear())
                .then()
                .statusCode(403);
        declare(day, ",\"works_like\":\"MONDAY\"").statusCode(200);

        given().get("/v1/public-holidays/" + day.getYear())
                .then()
                .statusCode(200)
                .body("days.works_like", equalTo(List.of("MONDAY")));
        given().get("/v1/public-holidays/1999").then().statusCode(400);
    }

    @Test
    void daysThatCannotBeAreAllNamed() {
        String twice = body(day, "").replace("]}", "," + body(day, "").replaceAll("^.*?\\[|\\]\\}$", "") + "]}");
        put(day.getYear() + 1, twice)
                .statusCode(400)
                .body("errors.code", hasItem("DATE_OF_ANOTHER_YEAR"))
                .body("errors.code", hasItem("DATE_REPEATED"));
        put(2027, Examples.HOLIDAYS).statusCode(200).body("days.size()", equalTo(2));
    }

    private static ValidatableResponse declare(LocalDate day, String more) {
        return put(day.getYear(), body(day, more));
    }

    private static String body(LocalDate day, String more) {
        return "{\"days\":[{\"date\":\"" + day + "\",\"name\":{\"zh\":\"虚构节日\",\"en\":\"Invented feast\"}" + more
                + "}]}";
    }

    private static ValidatableResponse put(int year, String body) {
        return ops().body(body).put("/v1/public-holidays/" + year).then();
    }

    private List<String> openOn(String site) {
        return given().queryParam("from", day.toString())
                .queryParam("to", day.toString())
                .get("/v1/sites/" + site + "/sessions")
                .then()
                .extract()
                .path("sessions.findAll { it.state == 'OPEN' }.session_id");
    }

    private static void count(String session, int live) {
        byte[] body = ("{\"session_id\":\"" + session + "\",\"version\":1,\"live\":" + live
                        + ",\"capacity\":20,\"overbooked\":false,\"counted_at\":\"2026-11-22T01:00:00Z\"}")
                .getBytes(StandardCharsets.UTF_8);
        TopicWriter.write("booking.sessions.v1", session, UUID.randomUUID(), "booking.session.counted.v1", body);
        TopicReader.await(
                () -> (int) editorOf(TAIYUAN).get("/v1/sessions/" + session).path("live") == live);
    }
}
