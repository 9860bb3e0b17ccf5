package dev.jinvax.sites.testing;

import static io.restassured.RestAssured.given;

import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** What a test does at the registry without saying how. */
public final class Registry {
    public static final String TAIYUAN = "140100";
    public static final String DATONG = "140200";

    public static final String HOURS = """
            {"weekly": [
               {"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
                "period": {"opens_at": "09:00", "closes_at": "11:00", "slot_minutes": 60,
                           "capacity": [{"product_code": "SINOPHARM_BEIJING", "places": 20},
                                        {"product_code": "CANSINO", "places": 10}]}}]}""";
    public static final String VACCINES = """
            {"product_codes": ["SINOPHARM_BEIJING", "CANSINO"]}""";
    public static final String FEES = """
            {"fees": [
               {"product_code": "SINOPHARM_BEIJING", "valid_from": "2026-01-01",
                "vaccine_price_minor": 9000, "service_fee_minor": 1000, "currency": "CNY"},
               {"product_code": "CANSINO", "valid_from": "2026-01-01",
                "vaccine_price_minor": 18800, "service_fee_minor": 1000}]}""";

    private Registry() {}

    /** Every city without a site again. */
    public static void empty() {
        try (Connection connection = RealParts.database().superuser("sites");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "delete from calendar_day; delete from session_count; delete from site_change; delete from session; delete from site_fee;"
                            + " delete from site_vaccine; delete from site; delete from idempotency");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RequestSpecification editorOf(String cityCode) {
        return json(TestTokens.of("editor-" + cityCode).scope("sites:edit").city(cityCode));
    }

    public static RequestSpecification ops() {
        return json(TestTokens.of("ops").scope("ops sites:edit"));
    }

    public static RequestSpecification json(TestTokens token) {
        return given().auth().oauth2(token.token()).contentType(ContentType.JSON);
    }

    public static String draftBody(String cityCode) {
        return """
                {"city_code": "%s",
                 "name": {"zh": "虚构接种点", "en": "Invented site"},
                 "address": {"zh": "演示路1号（虚构）", "en": "1 Demo Road (invented)"}}""".formatted(cityCode);
    }

    /** A draft with nothing but its details. */
    public static String draft(String cityCode) {
        return editorOf(cityCode)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(draftBody(cityCode))
                .post("/v1/sites")
                .then()
                .statusCode(201)
                .extract()
                .path("site_id");
    }

    /** A draft that lacks nothing. */
    public static String completeDraft(String cityCode) {
        String site = draft(cityCode);
        put(cityCode, site, "opening-hours", HOURS);
        put(cityCode, site, "vaccines", VACCINES);
        put(cityCode, site, "fees", FEES);
        return site;
    }

    public static String published(String cityCode) {
        String site = completeDraft(cityCode);
        post(cityCode, site, "publication");
        return site;
    }

    public static void put(String cityCode, String site, String what, String body) {
        editorOf(cityCode)
                .header("If-Match", "*")
                .body(body)
                .put("/v1/sites/" + site + "/" + what)
                .then()
                .statusCode(200);
    }

    public static void post(String cityCode, String site, String what) {
        editorOf(cityCode).post("/v1/sites/" + site + "/" + what).then().statusCode(200);
    }
}
