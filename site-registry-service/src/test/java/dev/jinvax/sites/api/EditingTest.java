package dev.jinvax.sites.api;

import static dev.jinvax.sites.testing.Registry.TAIYUAN;
import static dev.jinvax.sites.testing.Registry.editorOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.sites.testing.Registry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class EditingTest {
    @BeforeEach
    void nothingYet() {
        Registry.empty();
    }

    @Test
    void examplesOfTheDocumentWorkAsTheyStand() {
        String site = editorOf(TAIYUAN)
                .header("Idempotency-Key", "examples")
                .body(Examples.DRAFT)
                .post("/v1/sites")
                .then()
                .statusCode(201)
                .extract()
                .path("site_id");
        Registry.put(TAIYUAN, site, "opening-hours", Examples.HOURS);
        Registry.put(TAIYUAN, site, "vaccines", Examples.VACCINES);
        Registry.put(TAIYUAN, site, "fees", Examples.FEES);
        editorOf(TAIYUAN)
                .body(Examples.REASON)
                .post("/v1/sites/" + site + "/publication")
                .then()
                .statusCode(200);
        editorOf(TAIYUAN)
                .body(Examples.ANNOUNCED_FEES)
                .post("/v1/sites/" + site + "/fees")
                .then()
                .statusCode(200);
        editorOf(TAIYUAN)
                .body(Examples.GENERATION)
                .post("/v1/sites/" + site + "/sessions")
                .then()
                .statusCode(200);
        String session = given().get("/v1/sites/" + site + "/sessions").path("sessions[0].session_id");
        editorOf(TAIYUAN)
                .body(Examples.CAPACITY)
                .put("/v1/sessions/" + session + "/capacity")
                .then()
                .statusCode(200);
        editorOf(TAIYUAN)
                .header("If-Match", "*")
                .body(Examples.DETAILS)
                .put("/v1/sites/" + site)
                .then()
                .statusCode(200)
                .body("address.en", equalTo("2 Demo Road, Taiyuan (invented)"));
    }

    @Test
    void incompleteSiteIsToldEverythingItLacksAtOnce() {
        String site = Registry.draft(TAIYUAN);

        editorOf(TAIYUAN)
                .post("/v1/sites/" + site + "/publication")
                .then()
                .statusCode(409)
                .body("code", equalTo("SITE_INCOMPLETE"))
                .body("errors.code", containsInAnyOrder("OPENING_HOURS_MISSING", "VACCINES_MISSING"));
        Registry.put(TAIYUAN, site, "vaccines", "{\"product_codes\":[\"SINOVAC\",\"CANSINO\"]}");
        Registry.put(TAIYUAN, site, "fees", Registry.FEES);
        Registry.put(TAIYUAN, site, "opening-hours", Registry.HOURS);
        editorOf(TAIYUAN)
                .post("/v1/sites/" + site + "/publication")
                .then()
                .statusCode(409)
                .body("errors.code", containsInAnyOrder("FEE_MISSING", "CAPACITY_MISSING"))
                .body("errors.field", containsInAnyOrder("fees.SINOVAC", "opening_hours.SINOVAC"));
    }

    @Test
    void priceThatBeginsTomorrowIsNoPriceToday() {
        String site = Registry.completeDraft(TAIYUAN);
        Registry.put(TAIYUAN, site, "fees", Registry.FEES.replace("2026-01-01", "2099-01-01"));

        editorOf(TAIYUAN)
                .post("/v1/sites/" + site + "/publication")
                .then()
                .statusCode(409)
                .body("errors.code", hasItems("FEE_MISSING"))
                .body("errors.clause", hasItem("N7"));
    }

    @Test
    void publishedSiteStaysComplete() {
        String site = Registry.published(TAIYUAN);

        editorOf(TAIYUAN)
                .header("If-Match", "*")
                .body("{\"product_codes\":[\"SINOVAC\"]}")
                .put("/v1/sites/" + site + "/vaccines")
                .then()
                .statusCode(409)
                .body("code", equalTo("SITE_INCOMPLETE"));
        given().get("/v1/sites/" + site).then().body("version", equalTo(5)).body("product_codes", hasItem("CANSINO"));
    }

    @Test
    void editingNeedsTheVersionThatWasRead() {
        String site = Registry.draft(TAIYUAN);
        var path = "/v1/sites/" + site;

        editorOf(TAIYUAN).body(Examples.DETAILS).put(path).then().statusCode(428);
        editorOf(TAIYUAN)
                .header("If-Match", "\"7\"")
                .body(Examples.DETAILS)
                .put(path)
                .then()
                .statusCode(412);
        editorOf(TAIYUAN)
                .header("If-Match", "rubbish")
                .body(Examples.DETAILS)
                .put(path)
                .then()
                .statusCode(412);
        String tag = editorOf(TAIYUAN)
                .header("If-Match", "\"1\"")
                .body(Examples.DETAILS)
                .put(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(tag).isEqualTo("\"2\"");
        editorOf(TAIYUAN)
                .header("If-Match", "\"1\"")
                .body(Examples.DETAILS)
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    void draftIsMadeOncePerKey() {
        String key = UUID.randomUUID().toString();
        String first = create(key, Examples.DRAFT, 201);

        assertThat(create(key, Examples.DRAFT, 201)).isEqualTo(first);
        create(key, Registry.draftBody(TAIYUAN), 422);
        editorOf(TAIYUAN)
                .body(Examples.DRAFT)
                .post("/v1/sites")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        editorOf(TAIYUAN).get("/v1/sites").then().statusCode(200).body("sites", hasSize(1));
    }

    @Test
    void chosenIdIsTakenOnce() {
        String id = "0197d000-0000-7000-8000-000014010009";
        String body = Registry.draftBody(TAIYUAN).replaceFirst("\\{", "{\"site_id\":\"" + id + "\",");

        assertThat(create(UUID.randomUUID().toString(), body, 201)).isEqualTo(id);
        editorOf(TAIYUAN)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/sites")
                .then()
                .statusCode(409)
                .body("code", equalTo("SITE_ID_TAKEN"));
    }

    @Test
    void opsEditsEveryCity() {
        for (String city : new String[] {"140100", "141100"}) {
            Registry.ops()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(Registry.draftBody(city))
                    .post("/v1/sites")
                    .then()
                    .statusCode(201);
        }
        Registry.ops().queryParam("state", "DRAFT").get("/v1/sites").then().body("sites", hasSize(2));
        editorOf(TAIYUAN).get("/v1/sites").then().body("sites", hasSize(1));
    }

    @Test
    void anotherPriceForTheSameDayIsRefusedAndTheSamePriceIsNoChange() {
        String site = Registry.published(TAIYUAN);
        var path = "/v1/sites/" + site + "/fees";

        editorOf(TAIYUAN).body(Registry.FEES).post(path).then().statusCode(200).body("version", equalTo(5));
        editorOf(TAIYUAN)
                .body(Registry.FEES.replace("9000", "8000"))
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("FEE_DATE_TAKEN"))
                .body("errors.field", equalTo(java.util.List.of("fees[0]")));
        editorOf(TAIYUAN)
                .header("If-Match", "*")
                .body(Registry.FEES.replace("9000", "8000"))
                .put(path)
                .then()
                .statusCode(200)
                .body("fees.find { it.product_code == 'SINOPHARM_BEIJING' }.vaccine_price_minor", equalTo(8000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"city_code\":\"999999\"}",
                "{\"city_code\":\"140100\",\"name\":{\"zh\":\"\",\"en\":\"\\u0000\"}}",
                "{\"city_code\":\"140100\",\"name\":{\"zh\":\"\\ud800\",\"en\":\"a\"},\"address\":{\"zh\":\"a\",\"en\":\"a\"}}",
                "{\"city_code\":\"140100\",\"name\":{\"zh\":\"a\",\"en\":\"a\\u0000b\"},\"address\":{\"zh\":\"a\",\"en\":\"a\"}}",
                "{\"city_code\":\"140100\",\"name\":{\"zh\":\"a\",\"en\":\"a\"},\"address\":{\"zh\":\"a\",\"en\":\"a\"},\"languages\":[null]}",
                "{\"city_code\":\"140100\",\"name\":{\"zh\":\"a\",\"en\":\"a\"},\"address\":{\"zh\":\"a\",\"en\":\"a\"},\"facilities\":[null]}",
                "{\"city_code\":\"140100\",\"name\":{\"zh\":\"a\",\"en\":\"a\"},\"address\":{\"zh\":\"a\",\"en\":\"a\"},\"coordinates\":{\"latitude\":1e300,\"longitude\":0}}",
                "{\"city_code\":\"140100\",\"name\":{\"zh\":\"a\",\"en\":\"a\"},\"address\":{\"zh\":\"a\",\"en\":\"a\"},\"phone\":\"call me\"}",
                "{\"city_code\":\"999999\",\"name\":{\"zh\":\"a\",\"en\":\"a\"},\"address\":{\"zh\":\"a\",\"en\":\"a\"}}",
            })
    void draftsThatCannotBeAreRefused(String body) {
        create(UUID.randomUUID().toString(), body, 400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            opening-hours | {"weekly":[]}
            opening-hours | {"weekly":[null]}
            opening-hours | {"weekly":[{"days":["FUNDAY"],"period":{"opens_at":"09:00","closes_at":"10:00","slot_minutes":60,"capacity":[{"product_code":"SINOVAC","places":1}]}}]}
            opening-hours | {"weekly":[{"days":[null],"period":{"opens_at":"09:00","closes_at":"10:00","slot_minutes":60,"capacity":[{"product_code":"SINOVAC","places":1}]}}]}
            opening-hours | {"weekly":[{"days":["MONDAY"],"period":{"opens_at":"24:00","closes_at":"10:00","slot_minutes":60,"capacity":[{"product_code":"SINOVAC","places":1}]}}]}
            opening-hours | {"weekly":[{"days":["MONDAY"],"period":{"opens_at":"09:00","closes_at":"08:00","slot_minutes":60,"capacity":[{"product_code":"SINOVAC","places":1}]}}]}
            opening-hours | {"weekly":[{"days":["MONDAY"],"period":{"opens_at":"09:00","closes_at":"10:00","slot_minutes":60,"capacity":[{"product_code":"NOBODY","places":1}]}}]}
            opening-hours | {"weekly":[{"days":["MONDAY"],"period":{"opens_at":"09:00","closes_at":"10:00","slot_minutes":60,"capacity":[{"product_code":"SINOVAC","places":2147483648}]}}]}
            opening-hours | {"weekly":[{"days":["MONDAY"],"period":{"opens_at":"09:00","closes_at":"10:00","slot_minutes":60,"capacity":[{"product_code":"SINOVAC","places":1}]}}],"exceptions":[{"date":"+999999999-12-31","periods":[]}]}
            opening-hours | {"weekly":[{"days":["MONDAY"],"period":{"opens_at":"09:00","closes_at":"10:00","slot_minutes":60,"capacity":[{"product_code":"SINOVAC","places":1}]}}],"exceptions":[{"date":20000,"periods":[]}]}
            vaccines      | {"product_codes":[]}
            vaccines      | {"product_codes":[null]}
            vaccines      | {"product_codes":["NOBODY"]}
            vaccines      | {"product_codes":["sinovac"]}
            fees          | {"fees":[]}
            fees          | {"fees":[null]}
            fees          | {"fees":[{"product_code":"SINOVAC","valid_from":"2026-02-30","vaccine_price_minor":1,"service_fee_minor":1}]}
            fees          | {"fees":[{"product_code":"SINOVAC","valid_from":"+999999999-12-31","vaccine_price_minor":1,"service_fee_minor":1}]}
            fees          | {"fees":[{"product_code":"SINOVAC","valid_from":"2026-02-01","vaccine_price_minor":-1,"service_fee_minor":1}]}
            fees          | {"fees":[{"product_code":"SINOVAC","valid_from":"2026-02-01","vaccine_price_minor":1.5,"service_fee_minor":1}]}
            fees          | {"fees":[{"product_code":"SINOVAC","valid_from":"2026-02-01","vaccine_price_minor":99999999999999999999,"service_fee_minor":1}]}
            fees          | {"fees":[{"product_code":"SINOVAC","valid_from":"2026-02-01","vaccine_price_minor":1,"service_fee_minor":1,"currency":"USD"}]}
            fees          | {"fees":[{"product_code":"NOBODY","valid_from":"2026-02-01","vaccine_price_minor":1,"service_fee_minor":1}]}
            fees          | {"fees":[{"product_code":"SINOVAC","valid_from":"2026-02-01","vaccine_price_minor":1,"service_fee_minor":1},{"product_code":"SINOVAC","valid_from":"2026-02-01","vaccine_price_minor":2,"service_fee_minor":1}]}
            """)
    void offersThatCannotBeAreRefused(String what, String body) {
        String site = Registry.draft(TAIYUAN);

        editorOf(TAIYUAN)
                .header("If-Match", "*")
                .body(body)
                .put("/v1/sites/" + site + "/" + what)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.size()", org.hamcrest.Matchers.greaterThan(0));
        editorOf(TAIYUAN).get("/v1/sites/" + site).then().body("version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-13-01",
        "from=yesterday",
        "from=%2B999999999-12-31",
        "from=2026-12-02&to=2026-12-01",
        "from=2026-01-01&to=2026-12-01",
        "cursor=rubbish",
        "cursor=Ly8v",
        "limit=0",
        "limit=201",
    })
    void queriesThatCannotBeAreRefused(String query) {
        String site = Registry.published(TAIYUAN);

        given().urlEncodingEnabled(false)
                .get("/v1/sites/" + site + "/sessions?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
    }

    @Test
    void unknownCityHasNoSites() {
        given().get("/v1/cities/999999/sites").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    private static String create(String key, String body, int status) {
        return editorOf(TAIYUAN)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/sites")
                .then()
                .statusCode(status)
                .extract()
                .path("site_id");
    }
}
