package dev.jinvax.sites.api;

import static dev.jinvax.sites.testing.Registry.DATONG;
import static dev.jinvax.sites.testing.Registry.TAIYUAN;
import static dev.jinvax.sites.testing.Registry.editorOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import dev.jinvax.kit.testing.TopicWriter;
import dev.jinvax.sites.testing.Registry;
import dev.jinvax.sites.testing.Specification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published files keep the structure of SMART Scheduling Links, and show as free what can be booked. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class BulkPublicationTest {
    private static final int SESSIONS_A_DAY = 4;

    @BeforeEach
    void nothingYet() {
        Registry.empty();
    }

    @Test
    void everyFileTheManifestNamesKeepsTheSpecificationsStructure() {
        String site = Registry.published(TAIYUAN);
        editorOf(TAIYUAN)
                .header("If-Match", "*")
                .body(Examples.DETAILS)
                .put("/v1/sites/" + site)
                .then()
                .statusCode(200);
        Registry.published(DATONG);
        awaitManifest(4);
        // Each file is at most a second old, and they are not all written in the same one.
        TopicReader.await(() -> lines("/bulk-publish/locations.ndjson").size() == 2
                && lines("/bulk-publish/schedules.ndjson").size() == 4
                && lines("/bulk-publish/slots-140100.ndjson").size() >= 60 * SESSIONS_A_DAY);
        JsonNode manifest = manifest();

        assertThat(Specification.violations("manifest", manifest)).isEmpty();
        Set<String> locations = new HashSet<>();
        Set<String> schedules = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode output : manifest.get("output")) {
            String kind = output.get("type").asText();
            for (JsonNode line : lines(path(output))) {
                assertThat(Specification.violations(kind.toLowerCase(java.util.Locale.ROOT), line))
                        .isEmpty();
                assertThat(ids.add(kind + "/" + line.get("id").asText())).isTrue();
                if (kind.equals("Schedule")) {
                    locations.add(line.at("/actor/0/reference").asText());
                }
                if (kind.equals("Slot")) {
                    schedules.add(line.at("/schedule/reference").asText());
                }
            }
        }
        assertThat(ids).containsAll(locations).containsAll(schedules);
        assertThat(locations).hasSize(2);
        assertThat(schedules).hasSize(4);
    }

    @Test
    void availabilityShownIsWhatIsLeftNotWhatThereWas() {
        String site = Registry.published(TAIYUAN);
        String session = given().get("/v1/sites/" + site + "/sessions").path("sessions[0].session_id");
        int capacity = given().get("/v1/sites/" + site + "/sessions").path("sessions[0].capacity");
        count(session, 1, 3);
        TopicReader.await(() -> slot(session, "busy").size() == 1);

        assertThat(capacity(slot(session, "free").get(0))).isEqualTo(capacity - 3);
        assertThat(capacity(slot(session, "busy").get(0))).isEqualTo(3);
        count(session, 2, capacity);
        TopicReader.await(() -> slot(session, "free").isEmpty());
        assertThat(slot(session, "busy")).hasSize(1);
    }

    @Test
    void freeSlotSaysInShanxisTimeWhenItIsAndWhereToBook() {
        String site = Registry.published(TAIYUAN);
        Response sessions = given().get("/v1/sites/" + site + "/sessions");
        String session = sessions.path("sessions[0].session_id");
        TopicReader.await(() -> !slot(session, "free").isEmpty());

        JsonNode slot = slot(session, "free").get(0);
        assertThat(slot.get("start").asText()).isEqualTo(sessions.path("sessions[0].starts_at"));
        assertThat(slot.get("extension").toString()).contains("/?session=" + session);
    }

    @Test
    void suspendedSiteIsShownWithoutSlotsAndDraftsAreNotShown() {
        String site = Registry.published(TAIYUAN);
        Registry.completeDraft(DATONG);
        Registry.post(TAIYUAN, site, "suspension");
        TopicReader.await(() -> lines("/bulk-publish/slots-140100.ndjson").isEmpty());

        TopicReader.await(() -> lines("/bulk-publish/locations.ndjson")
                .get(0)
                .get("status")
                .asText()
                .equals("suspended"));

        List<JsonNode> locations = lines("/bulk-publish/locations.ndjson");
        assertThat(locations).hasSize(1);
        assertThat(locations.get(0).get("alias").get(0).asText()).isEqualTo("虚构接种点");
        given().get("/bulk-publish/slots-140200.ndjson").then().statusCode(404);
    }

    @Test
    void sixtyDaysOfSessionsAreThere() {
        Registry.published(TAIYUAN);
        TopicReader.await(() -> lines("/bulk-publish/slots-140100.ndjson").size() >= 60 * SESSIONS_A_DAY);

        given().get("/bulk-publish/slots-140100.ndjson").then().contentType("application/fhir+ndjson");
    }

    @Test
    void unchangedFilesAreNotSentAgainAndNobodyNeedsAToken() {
        Registry.published(TAIYUAN);
        awaitManifest(3);
        for (String path : List.of("/$bulk-publish", "/bulk-publish/locations.ndjson")) {
            Response first = get(path);
            first.then().statusCode(200).header("Cache-Control", containsString("public"));
            given().urlEncodingEnabled(false)
                    .header("If-None-Match", first.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(304);
        }
    }

    @ParameterizedTest
    @CsvSource({"slots-999999", "slots-", "rubbish", "..%2e", "%24"})
    void filesNobodyPublishedAreNotFound(String name) {
        get("/bulk-publish/" + name + ".ndjson").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    /** The schemas here are only as good as what they refuse. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            manifest | {"transactionTime": "now", "request": "https://x/$bulk-publish", "output": []}
            manifest | {"transactionTime": "2026-11-20T08:00:00Z", "request": "https://x/manifest", "output": []}
            location | {"resourceType": "Location", "id": "1-2", "name": "n"}
            schedule | {"resourceType": "Schedule", "id": "1", "actor": [{"reference": "Location/1"}], "serviceType": []}
            slot | {"resourceType": "Slot", "id": "1", "schedule": {"reference": "Schedule/1"}, "status": "free", "start": "2026-11-20T08:00:00Z", "end": "2026-11-20T09:00:00Z"}
            slot | {"resourceType": "Slot", "id": "1", "schedule": {"reference": "Schedule/1"}, "status": "full", "start": "2026-11-20T08:00:00Z", "end": "2026-11-20T09:00:00Z"}
            """)
    void structureRefusesWhatTheSpecificationDoesNotKnow(String kind, String document) {
        assertThat(Specification.violations(kind, Specification.read(document))).isNotEmpty();
    }

    private static void awaitManifest(int outputs) {
        TopicReader.await(() -> manifest().get("output").size() == outputs);
    }

    private static JsonNode manifest() {
        return Specification.read(get("/$bulk-publish").asString());
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }

    private static String path(JsonNode output) {
        return output.get("url").asText().replaceFirst("^https?://[^/]+", "");
    }

    private static List<JsonNode> lines(String path) {
        return get(path).asString().lines().map(Specification::read).toList();
    }

    private static List<JsonNode> slot(String session, String status) {
        String id = session.replace("-", "") + "." + status;
        return lines("/bulk-publish/slots-140100.ndjson").stream()
                .filter(line -> line.get("id").asText().equals(id))
                .toList();
    }

    private static int capacity(JsonNode slot) {
        return StreamSupport.stream(slot.get("extension").spliterator(), false)
                .filter(extension -> extension.get("url").asText().endsWith("slot-capacity"))
                .findFirst()
                .orElseThrow()
                .get("valueInteger")
                .asInt();
    }

    private static void count(String session, int version, int live) {
        byte[] body = ("{\"session_id\":\"" + session + "\",\"version\":" + version + ",\"live\":" + live
                        + ",\"capacity\":20,\"overbooked\":false,\"counted_at\":\"2026-11-22T01:00:00Z\"}")
                .getBytes(StandardCharsets.UTF_8);
        TopicWriter.write("booking.sessions.v1", session, UUID.randomUUID(), "booking.session.counted.v1", body);
    }
}
