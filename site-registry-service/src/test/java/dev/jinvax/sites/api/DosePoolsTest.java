package dev.jinvax.sites.api;

import static dev.jinvax.sites.testing.Registry.TAIYUAN;
import static dev.jinvax.sites.testing.Registry.editorOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import dev.jinvax.kit.testing.TopicWriter;
import dev.jinvax.sites.testing.Registry;
import dev.jinvax.sites.testing.Specification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places of a session that are kept for first doses and for later ones. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class DosePoolsTest {
    private static final String HOURS = Registry.HOURS.replace(
            "\"places\": 20", "\"places\": 20, \"reserved\": {\"first_dose\": 5, \"later_doses\": 8}");
    private String session;

    @BeforeEach
    void siteThatKeepsPlacesForDoses() {
        Registry.empty();
        String site = Registry.published(TAIYUAN);
        Registry.put(TAIYUAN, site, "opening-hours", HOURS);
        session = given().get("/v1/sites/" + site + "/sessions")
                .path("sessions.find { it.product_code == 'SINOPHARM_BEIJING' }.session_id");
    }

    @Test
    void poolsOfTheHoursReachSessionsAndAreTold() {
        read().body("session.capacity", equalTo(20))
                .body("session.reserved.first_dose", equalTo(5))
                .body("session.reserved.later_doses", equalTo(8));
        assertThat(new String(
                        TopicReader.awaitKey("registry.sessions.v1", session, 2)
                                .get(1)
                                .value(),
                        StandardCharsets.UTF_8))
                .contains("\"reserved\":{\"first_dose\":5,\"later_doses\":8}");
    }

    @ParameterizedTest(name = "{0} places, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            30 |                                      | 200
            13 |                                      | 200
            12 |                                      | 400
            12 | {"first_dose": 4, "later_doses": 8}  | 200
            12 | {"first_dose": 5, "later_doses": 8}  | 400
            12 | {"first_dose": 12}                   | 200
            12 | {}                                   | 200
            0  | {"first_dose": 0, "later_doses": 0}  | 200
            12 | {"first_dose": -1}                   | 400
            """)
    void noMorePlacesAreKeptThanThereAre(int places, String reserved, int status) {
        String body = "{\"capacity\":" + places + (reserved == null ? "" : ",\"reserved\":" + reserved) + "}";

        ValidatableResponse answer = editorOf(TAIYUAN)
                .body(body)
                .put("/v1/sessions/" + session + "/capacity")
                .then()
                .statusCode(status);

        if (status == 400 && !body.contains("-1")) {
            answer.body("errors.code", hasItem("POOLS_EXCEED_PLACES"));
        }
    }

    @ParameterizedTest(
            name = "of 20 places {0} have a first and {1} a later dose: {2} free for any, {3} for first, {4} for later")
    @CsvSource({
        "0, 0, 7, 5, 8",
        "5, 0, 7, 0, 8",
        "8, 2, 4, 0, 6",
        "12, 0, 0, 0, 8",
        "0, 15, 0, 5, 0",
        "12, 8, 0, 0, 0",
    })
    void publishedSlotsShowEachPlaceOnceAndToThoseWhoCanHaveIt(int first, int later, int any, int one, int two) {
        count(first, later);

        TopicReader.await(() -> slots().equals(expected(first + later, any, one, two)));
        assertThat(any + one + two + first + later).isEqualTo(20);
        read().body("live_first_dose", equalTo(first)).body("live_later_doses", equalTo(later));
    }

    @Test
    void schedulesOfDosesNameTheirDose() {
        Map<String, Long> doses = given().get("/bulk-publish/schedules.ndjson")
                .asString()
                .lines()
                .map(Specification::read)
                .peek(line ->
                        assertThat(Specification.violations("schedule", line)).isEmpty())
                .collect(Collectors.groupingBy(DosePoolsTest::dose, Collectors.counting()));

        assertThat(doses).isEqualTo(Map.of("any", 2L, "1", 1L, "2", 1L));
    }

    private static String dose(JsonNode schedule) {
        for (JsonNode extension : schedule.get("extension")) {
            if (extension.get("url").asText().endsWith("vaccine-dose")) {
                return extension.get("valueInteger").asText();
            }
        }
        return "any";
    }

    private ValidatableResponse read() {
        return editorOf(TAIYUAN).get("/v1/sessions/" + session).then().statusCode(200);
    }

    private static Map<String, Integer> expected(int busy, int any, int one, int two) {
        Map<String, Integer> all =
                new java.util.TreeMap<>(Map.of("busy", busy, "free", any, "free.1", one, "free.2", two));
        all.values().removeIf(places -> places == 0);
        return all;
    }

    private Map<String, Integer> slots() {
        String prefix = session.replace("-", "") + ".";
        return given().get("/bulk-publish/slots-140100.ndjson")
                .asString()
                .lines()
                .filter(line -> line.contains(prefix))
                .map(Specification::read)
                .collect(Collectors.toMap(
                        line -> line.get("id").asText().substring(prefix.length()),
                        line -> line.at("/extension/0/valueInteger").asInt(),
                        Integer::sum,
                        java.util.TreeMap::new));
    }

    private void count(int first, int later) {
        byte[] body = ("{\"session_id\":\"" + session + "\",\"version\":1,\"live\":" + (first + later)
                        + ",\"live_later_doses\":" + later
                        + ",\"capacity\":20,\"overbooked\":false,\"counted_at\":\"2026-11-22T01:00:00Z\"}")
                .getBytes(StandardCharsets.UTF_8);
        TopicWriter.write("booking.sessions.v1", session, UUID.randomUUID(), "booking.session.counted.v1", body);
        TopicReader.await(
                () -> (int) editorOf(TAIYUAN).get("/v1/sessions/" + session).path("live") == first + later);
    }
}
