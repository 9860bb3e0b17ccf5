package dev.jinvax.sites.api;

import static dev.jinvax.sites.testing.Registry.TAIYUAN;
import static dev.jinvax.sites.testing.Registry.editorOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site that moves and a session that is put at another time: what is told, and what the plan leaves alone. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class MovesTest {
    private static final String DETAILS = """
            {"name": {"zh": "虚构接种点", "en": "%s"}, "address": {"zh": "演示路", "en": "%s"}%s}""";

    @BeforeEach
    void nothingYet() {
        Registry.empty();
    }

    @ParameterizedTest(name = "{0} site, {1}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # the site is | what the editor changes    | address      | address_change | those who are booked | history says
            published     | another address            | 2 Other Road |                | are told             | MOVED
            published     | another address, a move    | 2 Other Road | MOVED          | are told             | MOVED
            published     | the same place, corrected  | 2 Other Road | CORRECTED      | are not told         | DETAILS_CHANGED
            published     | only the name              | 1 Demo Road  |                | are not told         | DETAILS_CHANGED
            draft         | another address            | 2 Other Road |                | are not told         | DETAILS_CHANGED
            """)
    void anotherAddressIsAMoveUnlessTheEditorSaysThePlaceIsTheSame(
            String state, String change, String address, String meaning, String told, String history) {
        String site = state.equals("published") ? Registry.published(TAIYUAN) : Registry.completeDraft(TAIYUAN);
        describe(site, "Invented", "1 Demo Road", ",\"address_change\":\"CORRECTED\"");

        describe(site, "Other name", address, meaning == null ? "" : ",\"address_change\":\"" + meaning + "\"");

        editorOf(TAIYUAN).get("/v1/sites/" + site + "/history").then().body("changes[-1].change", equalTo(history));
        if (state.equals("published")) {
            assertThat(lastTold("registry.sites.v1", site, 3))
                    .contains("\"location_version\":" + (told.equals("are told") ? 2 : 1));
        }
    }

    @Test
    void shiftedPointOnTheMapIsAMoveAndAnAddedOneIsNot() {
        String site = Registry.published(TAIYUAN);
        describe(site, "N", "1 Demo Road", ",\"address_change\":\"CORRECTED\"");
        describe(site, "N", "1 Demo Road", ",\"coordinates\":{\"latitude\":37.8,\"longitude\":112.5}");
        describe(site, "N", "1 Demo Road", ",\"coordinates\":{\"latitude\":37.9,\"longitude\":112.5}");

        editorOf(TAIYUAN)
                .get("/v1/sites/" + site + "/history")
                .then()
                .body("changes.change", hasItems("DETAILS_CHANGED", "MOVED"))
                .body("changes[-1].change", equalTo("MOVED"))
                .body("changes[-2].change", equalTo("DETAILS_CHANGED"));
    }

    @Test
    void historySaysWhichFieldsEachChangeTouched() {
        String site = Registry.published(TAIYUAN);
        describe(site, "Another", "2 Other Road", "");

        editorOf(TAIYUAN)
                .get("/v1/sites/" + site + "/history")
                .then()
                .body(
                        "changes.change",
                        equalTo(List.of(
                                "DRAFTED",
                                "OPENING_HOURS_CHANGED",
                                "VACCINES_CHANGED",
                                "FEES_CHANGED",
                                "PUBLISHED",
                                "MOVED")))
                .body(
                        "changes.fields",
                        equalTo(List.of(
                                List.of(),
                                List.of("opening_hours"),
                                List.of("product_codes"),
                                List.of("fees"),
                                List.of("state"),
                                List.of("address", "location_version", "name"))))
                .body("changes.changed_by.unique()", equalTo(List.of("editor-140100")));
    }

    @Test
    void movedSessionKeepsItsTimesWhateverThePlanSaysAndLeavesNoGapToFill() {
        String site = Registry.published(TAIYUAN);
        LocalDate day = today().plusDays(10);
        String session = sessionsOn(site, day).get(0);
        int before = sessionsOn(site, day).size();

        putAt(session, day + "T15:00:00+08:00", day + "T16:00:00+08:00")
                .statusCode(200)
                .body("version", equalTo(2));

        assertThat(lastTold("registry.sessions.v1", session, 2))
                .contains("\"starts_at\":\"" + day + "T15:00:00+08:00\"");
        Registry.put(TAIYUAN, site, "opening-hours", Registry.HOURS);
        Registry.put(TAIYUAN, site, "opening-hours", Registry.HOURS.replace("\"places\": 20", "\"places\": 5"));
        assertThat(sessionsOn(site, day)).hasSize(before).contains(session);
        editorOf(TAIYUAN)
                .get("/v1/sessions/" + session)
                .then()
                .body("session.starts_at", equalTo(day + "T15:00:00+08:00"));
        putAt(session, day + "T15:00:00+08:00", day + "T16:00:00+08:00").statusCode(200);
        editorOf(TAIYUAN)
                .get("/v1/sites/" + site + "/history")
                .then()
                .body("changes.findAll { it.change == 'SESSION_MOVED' }.size()", equalTo(1));
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            D0T23:30:00+08:00 | D1T00:30:00+08:00 | fine
            D0T15:00:00+08:00 | D0T15:05:00+08:00 | fine
            D1T00:00:00+08:00 | D1T01:00:00+08:00 | ANOTHER_DAY
            D0T15:00:00+08:00 | D0T15:04:00+08:00 | LENGTH_UNUSUAL
            D0T15:00:00+08:00 | D0T14:00:00+08:00 | LENGTH_UNUSUAL
            D0T08:00:00+08:00 | D0T20:01:00+08:00 | LENGTH_UNUSUAL
            D0T15:00:30+08:00 | D0T16:00:00+08:00 | NOT_A_WHOLE_MINUTE
            2020-01-01T15:00:00+08:00 | 2020-01-01T16:00:00+08:00 | TIME_PAST
            9999-12-31T23:59:00Z | 9999-12-31T23:59:00Z | ANOTHER_DAY
            +999999999-12-31T23:59:59Z | +999999999-12-31T23:59:59Z | FIELD_FORMAT
            """)
    void sessionStaysOnItsDayAndTakesAUsualTime(String from, String to, String expected) {
        LocalDate day = today().plusDays(3);
        String session = sessionsOn(Registry.published(TAIYUAN), day).get(0);

        ValidatableResponse answer = putAt(session, onDay(from, day), onDay(to, day));

        if (expected.equals("fine")) {
            answer.statusCode(200);
        } else {
            answer.statusCode(400).body("errors.code", hasItem(expected));
        }
    }

    @Test
    void cancelledSessionAndForeignEditorsMoveNothing() {
        LocalDate day = today().plusDays(3);
        String session = sessionsOn(Registry.published(TAIYUAN), day).get(0);
        editorOf(Registry.DATONG)
                .body(times(day + "T15:00:00+08:00", day + "T16:00:00+08:00"))
                .put("/v1/sessions/" + session + "/times")
                .then()
                .statusCode(403);
        editorOf(TAIYUAN)
                .post("/v1/sessions/" + session + "/cancellation")
                .then()
                .statusCode(200);

        putAt(session, day + "T15:00:00+08:00", day + "T16:00:00+08:00")
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
    }

    private static String onDay(String time, LocalDate day) {
        return time.replace("D0", day.toString()).replace("D1", day.plusDays(1).toString());
    }

    private static LocalDate today() {
        return Province.dayOf(Instant.now());
    }

    private static void describe(String site, String name, String address, String more) {
        editorOf(TAIYUAN)
                .header("If-Match", "*")
                .body(DETAILS.formatted(name, address, more))
                .put("/v1/sites/" + site)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse putAt(String session, String from, String to) {
        return editorOf(TAIYUAN)
                .body(times(from, to))
                .put("/v1/sessions/" + session + "/times")
                .then();
    }

    private static String times(String from, String to) {
        return "{\"starts_at\":\"" + from + "\",\"ends_at\":\"" + to + "\"}";
    }

    private static List<String> sessionsOn(String site, LocalDate day) {
        return given().queryParam("from", day.toString())
                .queryParam("to", day.toString())
                .get("/v1/sites/" + site + "/sessions")
                .then()
                .extract()
                .path("sessions.session_id");
    }

    private static String lastTold(String topic, String key, int times) {
        return new String(TopicReader.awaitKey(topic, key, times).get(times - 1).value(), StandardCharsets.UTF_8);
    }
}
