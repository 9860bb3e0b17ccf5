package dev.jinvax.sites.api;

import static dev.jinvax.sites.testing.Registry.TAIYUAN;
import static dev.jinvax.sites.testing.Registry.editorOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import dev.jinvax.sites.testing.Registry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class SiteStoryTest {
    @BeforeEach
    void nothingYet() {
        Registry.empty();
    }

    @Test
    void citiesWithoutSitesAreShownWithZero() {
        given().get("/v1/cities")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .body("cities", hasSize(11))
                .body("cities.published_sites", everyItem(equalTo(0)))
                .body("cities.name.zh", hasItems("太原", "吕梁"))
                .body("cities.name.en", hasItems("Taiyuan", "Lüliang"));
    }

    @Test
    void draftBecomesAPublishedSiteWithSessions() {
        String site = Registry.completeDraft(TAIYUAN);

        editorOf(TAIYUAN)
                .body("{\"reason\":\"ready\"}")
                .post("/v1/sites/" + site + "/publication")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("version", equalTo(5))
                .body("session_changes.added", notNullValue());

        given().get("/v1/cities").then().body("cities.find { it.city_code == '140100' }.published_sites", equalTo(1));
        given().get("/v1/cities/140100/sites")
                .then()
                .statusCode(200)
                .body("sites", hasSize(1))
                .body("sites[0].opening_hours.weekly[0].period.opens_at", equalTo("09:00"));
        String cursor = given().queryParam("limit", 3)
                .get("/v1/sites/" + site + "/sessions")
                .then()
                .statusCode(200)
                .body("sessions", hasSize(3))
                .body("sessions.starts_at", everyItem(containsString("+08:00")))
                .body("sessions.state", everyItem(equalTo("OPEN")))
                .extract()
                .path("next_cursor");
        given().queryParam("limit", 200)
                .queryParam("cursor", cursor)
                .get("/v1/sites/" + site + "/sessions")
                .then()
                .statusCode(200)
                .body("next_cursor", nullValue());
        assertThat(new String(
                        TopicReader.awaitKey("registry.sites.v1", site, 1)
                                .get(0)
                                .value(),
                        StandardCharsets.UTF_8))
                .contains("\"state\":\"PUBLISHED\"")
                .contains("\"version\":5");
        assertThat(TopicReader.await(
                        "registry.sessions.v1",
                        message -> new String(message.value(), StandardCharsets.UTF_8).contains(site),
                        240))
                .isNotEmpty();
    }

    @Test
    void everythingAnEditorSaysOfASiteIsReadByEverybody() {
        String site = Registry.published(TAIYUAN);
        String details = """
                {"name":{"zh":"虚构接种点","en":"Invented site"},"address":{"zh":"演示路1号（虚构）","en":"1 Demo Road (invented)"},
                 "directions":{"zh":"乘坐示例1路","en":"Bus Example 1"},"phone":"0351-0000000","languages":["zh","en"],
                 "facilities":[{"zh":"无障碍通道","en":"Step-free access"}],
                 "coordinates":{"latitude":37.87,"longitude":112.55}}""";
        editorOf(TAIYUAN)
                .header("If-Match", "*")
                .body(details)
                .put("/v1/sites/" + site)
                .then()
                .statusCode(200);

        for (String path : List.of("/v1/sites/" + site, "/v1/cities/140100/sites")) {
            JsonPath seen = given().get(path).then().statusCode(200).extract().jsonPath();
            Map<String, Object> shown = seen.getMap(path.contains("cities") ? "sites[0]" : "$");
            assertThat(shown).containsAllEntriesOf(JsonPath.from(details).getMap("$"));
        }
    }

    @Test
    void suspendedSiteIsShownAndResumedAndClosed() {
        String site = Registry.published(TAIYUAN);

        Registry.post(TAIYUAN, site, "suspension");
        given().get("/v1/cities/140100/sites").then().body("sites.state", equalTo(java.util.List.of("SUSPENDED")));
        Registry.post(TAIYUAN, site, "resumption");
        Registry.post(TAIYUAN, site, "closure");

        given().get("/v1/cities/140100/sites").then().body("sites", empty());
        given().get("/v1/sites/" + site).then().statusCode(200).body("state", equalTo("CLOSED"));
        given().get("/v1/sites/" + site + "/sessions").then().body("sessions.state", everyItem(equalTo("CANCELLED")));
        editorOf(TAIYUAN)
                .get("/v1/sites/" + site + "/history")
                .then()
                .statusCode(200)
                .body(
                        "changes.change",
                        equalTo(java.util.List.of(
                                "DRAFTED",
                                "OPENING_HOURS_CHANGED",
                                "VACCINES_CHANGED",
                                "FEES_CHANGED",
                                "PUBLISHED",
                                "SUSPENDED",
                                "RESUMED",
                                "CLOSED")))
                .body("changes.changed_by", everyItem(equalTo("editor-140100")));
    }

    @Test
    void feesAreThoseOfTheDayAskedFor() {
        String site = Registry.published(TAIYUAN);
        editorOf(TAIYUAN)
                .body(Examples.ANNOUNCED_FEES)
                .post("/v1/sites/" + site + "/fees")
                .then()
                .statusCode(200);

        given().queryParam("on", "2027-01-31")
                .get("/v1/sites/" + site + "/fees")
                .then()
                .statusCode(200)
                .body("in_force.find { it.product_code == 'CANSINO' }.total_minor", equalTo(19800))
                .body("clause", equalTo("N7"));
        given().queryParam("on", "2027-02-01")
                .get("/v1/sites/" + site + "/fees")
                .then()
                .body("in_force.find { it.product_code == 'CANSINO' }.total_minor", equalTo(18800))
                .body("schedule", hasSize(3));
    }

    @Test
    void hotlinesAreThoseOfTheNotice() {
        given().get("/v1/hotlines")
                .then()
                .statusCode(200)
                .body("hotlines.phone", equalTo(java.util.List.of("0351-4040561", "0351-3580400", "0351-3580337")))
                .body("clause", equalTo("N14"));
    }

    @Test
    void unchangedAnswersAreNotSentAgain() {
        String site = Registry.published(TAIYUAN);
        for (String path : new String[] {
            "/v1/cities",
            "/v1/cities/140100/sites",
            "/v1/sites/" + site,
            "/v1/hotlines",
            "/v1/sites/" + site + "/fees",
            "/v1/sites/" + site + "/sessions"
        }) {
            String tag = given().get(path).then().statusCode(200).extract().header("ETag");

            given().header("If-None-Match", tag).get(path).then().statusCode(304);
        }
    }
}
