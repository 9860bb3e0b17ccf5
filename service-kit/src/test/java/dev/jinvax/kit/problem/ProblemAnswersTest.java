package dev.jinvax.kit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProblemAnswersTest {
    private static final String GOOD = "{\"name\":\"a\",\"seen_at\":\"2026-11-20T09:00:00+08:00\",\"count\":1}";

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("{", "BODY_UNREADABLE", null),
                Arguments.of("", "VALIDATION_FAILED", null),
                Arguments.of("[]", "BODY_UNREADABLE", null),
                Arguments.of("null", "VALIDATION_FAILED", null),
                Arguments.of("{} trailing", "BODY_UNREADABLE", null),
                Arguments.of("{\"name\":\"a\",\"name\":\"b\"}", "BODY_UNREADABLE", null),
                Arguments.of("{\"surname\":\"a\",\"count\":1}", "BODY_UNREADABLE", "surname"),
                Arguments.of("{\"name\":7}", "BODY_UNREADABLE", "name"),
                Arguments.of("{\"count\":\"7\"}", "BODY_UNREADABLE", "count"),
                Arguments.of("{\"count\":7.5}", "BODY_UNREADABLE", "count"),
                Arguments.of("{\"count\":99999999999999999999}", "BODY_UNREADABLE", "count"),
                Arguments.of("{\"count\":1,\"seen_at\":\"2026-11-20T09:00:00\"}", "BODY_UNREADABLE", "seen_at"),
                Arguments.of("{\"count\":1,\"seen_at\":5}", "BODY_UNREADABLE", "seen_at"),
                Arguments.of("{\"name\":" + "[".repeat(50) + "}", "BODY_UNREADABLE", "name"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void badBodyIsNamedWithItsField(String body, String code, String field) {
        var answer = authorised().body(body).post("/v1/probes").then();

        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("message.zh", notNullValue())
                .body("message.en", notNullValue());
        if (field != null) {
            answer.body("errors[0].field", containsString(field));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "limit=ten, limit",
        "limit=1.5, limit",
        "limit=99999999999999999999, limit",
        "site_id=0197, site_id",
        "site_id=%00, site_id",
        "site_id=*, site_id",
        "limit=2&site_id=nowhere, site_id",
    })
    void unreadableQueryParameterIsNamed(String query, String field) {
        given().urlEncodingEnabled(false)
                .get("/v1/probes/by-query?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors.field", equalTo(List.of(field)))
                .body("errors.code", equalTo(List.of("FIELD_FORMAT")));
    }

    @Test
    void everyViolationIsNamedNotTheFirst() {
        authorised()
                .body("{\"name\":\" \",\"count\":1}")
                .post("/v1/probes")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors.field", hasItems("name", "seen_at"))
                .body("errors.code", hasItems("FIELD_NOT_BLANK", "FIELD_NOT_NULL"));
    }

    @Test
    void chineseReaderGetsChineseDetail() {
        authorised()
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .body("{")
                .post("/v1/probes")
                .then()
                .body("detail", containsString("请求体"));
    }

    @Test
    void tokensAreNeededValidOursAndSufficient() {
        given().contentType(ContentType.JSON)
                .body(GOOD)
                .post("/v1/probes")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("TOKEN_MISSING_OR_INVALID"));
        for (String token : new String[] {
            "rubbish",
            TestTokens.of("alipay").scope("probes:write").expired().token(),
            TestTokens.of("alipay").scope("probes:write").audience("others").token(),
            TestTokens.of("alipay").scope("probes:write").signedBySomebodyElse().token(),
        }) {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(GOOD)
                    .post("/v1/probes")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("TOKEN_MISSING_OR_INVALID"));
        }
        given().auth()
                .oauth2(TestTokens.of("alipay").scope("other:scope").token())
                .contentType(ContentType.JSON)
                .body(GOOD)
                .post("/v1/probes")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void unannotatedEndpointIsDenied() {
        authorised().get("/v1/probes/unannotated").then().statusCode(403);
    }

    @Test
    void unexpectedFailureTellsNothingOfItself() {
        given().get("/v1/probes/broken")
                .then()
                .statusCode(500)
                .body("code", equalTo("INTERNAL_ERROR"))
                .body("instance", notNullValue())
                .body("detail", not(containsString("secret")));
    }

    @Test
    void unknownPathsMethodsAndTypesAreProblemsToo() {
        given().get("/v1/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        given().get("/v1/probes/by-id/7").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        authorised().body(GOOD).delete("/v1/probes").then().statusCode(405).body("code", equalTo("METHOD_NOT_ALLOWED"));
        authorised()
                .contentType("text/csv")
                .body("a,b")
                .post("/v1/probes")
                .then()
                .statusCode(415)
                .body("code", equalTo("MEDIA_TYPE_UNSUPPORTED"));
    }

    @ParameterizedTest
    @MethodSource("twoFacedPaths")
    void twoFacedPathsAreRefused(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(400).body("code", equalTo("PATH_REFUSED"));
    }

    static Stream<String> twoFacedPaths() {
        return Stream.of(
                "/v1/probes;x/open", "/v1/probes%3Bx/open", "/v1%2fprobes/open", "/v1/probes%5copen", "/v1/probes/%00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Accept-Language | -
        Accept-Language | zh;q=nonsense
        Accept-Language | ;;;
        Accept | nonsense
        Accept | application/json;q=x
        Accept | ,
        """)
    void preferenceNobodyCanReadCountsAsNotSaid(String name, String value) {
        authorised()
                .header(name, value)
                .body("{\"name\":\" \",\"count\":1}")
                .post("/v1/probes")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
        given().header(name, value).get("/v1/problems").then().statusCode(200).contentType(ContentType.JSON);
    }

    @Test
    void bodyTooLargeIsAProblemToo() {
        authorised()
                .body(" ".repeat(1_200_000))
                .post("/v1/probes")
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void timesCarryTheOffsetOfShanxi() {
        given().get("/local/clock").then().statusCode(200).body("now", endsWith("+08:00"));
    }

    @Test
    void catalogueListsEveryCommonCodeInBothLanguages() {
        given().get("/v1/problems")
                .then()
                .statusCode(200)
                .body("problems.size()", equalTo(CommonProblem.values().length))
                .body("problems.code", hasItems("RATE_LIMITED", "NOT_FOUND"));
    }

    private static RequestSpecification authorised() {
        return given().auth()
                .oauth2(TestTokens.of("alipay").scope("probes:write").token())
                .header("Idempotency-Key", "problem-" + System.nanoTime())
                .contentType(ContentType.JSON);
    }
}
