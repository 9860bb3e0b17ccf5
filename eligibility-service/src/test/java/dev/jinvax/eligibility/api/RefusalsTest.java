package dev.jinvax.eligibility.api;

import static dev.jinvax.eligibility.testing.FormFixture.aPerson;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.jinvax.eligibility.testing.Partner;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a caller sends is answered with a stable code, never with a failure of ours. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class RefusalsTest {
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    static Stream<Arguments> badForms() {
        return Stream.of(
                arguments("{", "BODY_UNREADABLE"),
                arguments("", "VALIDATION_FAILED"),
                arguments("null", "VALIDATION_FAILED"),
                arguments("[]", "BODY_UNREADABLE"),
                arguments("{}", "VALIDATION_FAILED"),
                arguments("{\"surname\":\"SECRET\"}", "BODY_UNREADABLE"),
                arguments("{\"name\":7}", "BODY_UNREADABLE"),
                arguments("{\"birth_date\":19900501}", "BODY_UNREADABLE"),
                arguments("{\"documents\":{}}", "BODY_UNREADABLE"),
                arguments("{\"documents\":[null]}", "VALIDATION_FAILED"),
                arguments("{\"documents\":[7]}", "BODY_UNREADABLE"),
                arguments("{\"documents\":[]}", "VALIDATION_FAILED"),
                arguments(with("\"GARCIA MARIA\"", "\"SECRET\\u0000\""), "VALIDATION_FAILED"),
                arguments(with("\"GARCIA MARIA\"", "\"SECRET\\ud800\""), "VALIDATION_FAILED"),
                arguments(with("\"GARCIA MARIA\"", "\"" + "S".repeat(5000) + "\""), "VALIDATION_FAILED"),
                arguments(with("\"GARCIA MARIA\"", "\"王小明\""), "VALIDATION_FAILED"),
                arguments(with("\"GARCIA MARIA\"", "null"), "VALIDATION_FAILED"),
                arguments(with("\"1990-05-01\"", "\"+999999999-12-31\""), "VALIDATION_FAILED"),
                arguments(with("\"1990-05-01\"", "\"1990-5-1\""), "VALIDATION_FAILED"),
                arguments(with("\"1990-05-01\"", "\"\\u0000\""), "VALIDATION_FAILED"),
                arguments(with("\"PASSPORT\"", "\"LIBRARY_CARD\""), "VALIDATION_FAILED"),
                arguments(with("\"WORK\"", "\"PLAY\""), "VALIDATION_FAILED"),
                arguments(with("\"maria.garcia@example.org\"", "\"maria at home SECRET\""), "VALIDATION_FAILED"),
                arguments(with("\"es\"", "\"Spanish\""), "VALIDATION_FAILED"),
                arguments(outNo("\\u0000"), "VALIDATION_FAILED"),
                arguments(outNo("   "), "VALIDATION_FAILED"),
                arguments(outNo("A".repeat(65)), "VALIDATION_FAILED"),
                arguments(manyDocuments(), "VALIDATION_FAILED"));
    }

    @ParameterizedTest
    @MethodSource("badForms")
    void badFormIsRefusedWithoutRepeatingWhatWasSent(String body, String code) {
        for (String path : List.of("/v1/applicants", "/v1/assessments")) {
            refused(Partner.ALIPAY.asks().body(body).post(path).then(), 400, code)
                    .body(not(containsString("SECRET")));
        }
        refused(Partner.ALIPAY.asks().body(body).put("/v1/applicants/" + NOBODY).then(), 400, code);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/applicants/" + NOBODY,
        "DELETE, /v1/applicants/" + NOBODY,
        "GET, /v1/applicants/" + NOBODY + "/assessment",
        "GET, /v1/applicants/not-an-id",
        "DELETE, /v1/applicants/not-an-id",
        "GET, /v1/applicants/not-an-id/assessment",
        "GET, /v1/nothing"
    })
    void whatDoesNotExistIsNotFound(String method, String path) {
        Partner.ALIPAY.asks().request(method, path).then().statusCode(404).body("title", not(equalTo(null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=%00", "cursor=x", "limit=0", "limit=201", "limit=x", "out_applicant_no="})
    void badParametersOfAListAreRefused(String query) {
        Partner.ALIPAY
                .asks()
                .urlEncodingEnabled(false)
                .get("/v1/applicants?" + query)
                .then()
                .statusCode(lessThan(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2026-13-01", "+999999999-12-31", "2026-11-22T10:00:00", "%00", "9999-12-31"})
    void badMomentsAreRefused(String asOf) {
        refused(
                Partner.ALIPAY
                        .asks()
                        .urlEncodingEnabled(false)
                        .body(aPerson().json())
                        .post("/v1/assessments?as_of=" + asOf)
                        .then(),
                400,
                "VALIDATION_FAILED");
    }

    @Test
    void numberWithANulIsJustUnknown() {
        Partner.ALIPAY
                .asks()
                .urlEncodingEnabled(false)
                .get("/v1/applicants?out_applicant_no=%00")
                .then()
                .statusCode(lessThan(500));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/applicants, applicants:read",
        "PUT, /v1/applicants/" + NOBODY + ", applicants:read",
        "DELETE, /v1/applicants/" + NOBODY + ", applicants:read",
        "GET, /v1/applicants, applicants:write",
        "GET, /v1/applicants/" + NOBODY + ", applicants:write",
        "GET, /v1/applicants/" + NOBODY + "/assessment, applicants:write",
        "POST, /v1/assessments, applicants:write",
        "GET, /v1/policies, policies:write",
        "GET, /v1/policies/1, policies:write",
        "POST, /v1/policies, policies:read",
        "GET, /v1/policies/comparison?from=1&to=1, policies:read",
        "POST, /v1/insurance-enrolments, ops",
        "GET, /v1/insurance-enrolments, ops",
        "GET, /v1/insurance-enrolments/" + NOBODY + ", ops",
        "GET, /v1/insurance-enrolments/" + NOBODY + "/errors, ops",
        "GET, /v1/persons/link-cases, applicants:read",
        "POST, /v1/persons/link-cases/closure, applicants:read",
        "POST, /v1/persons/" + NOBODY + "/links, applicants:write"
    })
    void operationNeedsATokenOfOursWithItsScope(String method, String path, String otherScope) {
        String type = path.contains("enrolments") ? "application/x-ndjson" : "application/json";
        String wrong = TestTokens.of("alipay").scope(otherScope).token();
        String foreign = TestTokens.of("alipay")
                .scope("applicants:write applicants:read assessments:preview ops policies:read policies:write")
                .signedBySomebodyElse()
                .token();

        refused(given().contentType(type).request(method, path).then(), 401, "TOKEN_MISSING_OR_INVALID");
        refused(
                given().auth()
                        .oauth2(foreign)
                        .contentType(type)
                        .request(method, path)
                        .then(),
                401,
                "TOKEN_MISSING_OR_INVALID");
        refused(
                given().auth()
                        .oauth2(wrong)
                        .contentType(type)
                        .request(method, path)
                        .then(),
                403,
                "FORBIDDEN");
    }

    @Test
    void registrationNeedsAnIdempotencyKey() {
        String token = TestTokens.of("alipay").scope("applicants:write").token();

        refused(
                given().auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body(aPerson().json())
                        .post("/v1/applicants")
                        .then(),
                400,
                "IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void otherMediaTypeIsRefused() {
        Partner.ALIPAY
                .asks()
                .contentType("text/plain")
                .body("hello")
                .post("/v1/applicants")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{}", "null", "{\"valid_from\":\"+999999999-12-31\"}", "{\"minimum_age_years\":\"18\"}"})
    void badPolicyIsRefused(String body) {
        Partner.OPS.asks().body(body).post("/v1/policies").then().statusCode(400);
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    private static String with(String replaced, String replacement) {
        return aPerson().json().replace(replaced, replacement);
    }

    private static String outNo(String escaped) {
        return aPerson().outNo("OUTNO").json().replace("OUTNO", escaped);
    }

    private static String manyDocuments() {
        var form = aPerson();
        for (int each = 0; each < 10; each++) {
            form.permit("2030-01-01");
        }
        return form.json();
    }
}
