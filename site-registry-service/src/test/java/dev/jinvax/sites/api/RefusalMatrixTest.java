package dev.jinvax.sites.api;

import static dev.jinvax.sites.testing.Registry.DATONG;
import static dev.jinvax.sites.testing.Registry.TAIYUAN;
import static dev.jinvax.sites.testing.Registry.editorOf;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.sites.testing.Registry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of editors against everything a caller can do wrong: a problem with a code, never a 500. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class RefusalMatrixTest {
    private static final String NOBODY = "0197d000-0000-7000-8000-00000000dead";

    /** Method, path, a body that would be right. */
    private static final List<Operation> OPERATIONS = List.of(
            new Operation("POST", "/v1/sites", Examples.DRAFT),
            new Operation("PUT", "/v1/sites/{id}", Examples.DETAILS),
            new Operation("PUT", "/v1/sites/{id}/opening-hours", Examples.HOURS),
            new Operation("PUT", "/v1/sites/{id}/vaccines", Examples.VACCINES),
            new Operation("PUT", "/v1/sites/{id}/fees", Examples.FEES),
            new Operation("POST", "/v1/sites/{id}/fees", Examples.ANNOUNCED_FEES),
            new Operation("POST", "/v1/sites/{id}/publication", Examples.REASON),
            new Operation("POST", "/v1/sites/{id}/suspension", Examples.REASON),
            new Operation("POST", "/v1/sites/{id}/resumption", Examples.REASON),
            new Operation("POST", "/v1/sites/{id}/closure", Examples.REASON),
            new Operation("POST", "/v1/sites/{id}/sessions", Examples.GENERATION),
            new Operation("PUT", "/v1/sessions/{session}/capacity", Examples.CAPACITY),
            new Operation("PUT", "/v1/sessions/{session}/times", Examples.TIMES),
            new Operation("POST", "/v1/sessions/{session}/cancellation", Examples.REASON));

    private static String site;
    private static String session;

    /** One site for all of them: a refused operation changes nothing. */
    @BeforeEach
    void oneSite() {
        if (site != null) {
            return;
        }
        Registry.empty();
        site = Registry.published(TAIYUAN);
        session = given().get("/v1/sites/" + site + "/sessions").path("sessions[0].session_id");
    }

    static Stream<Operation> operations() {
        return OPERATIONS.stream();
    }

    static Stream<Operation> operationsOnSomething() {
        return OPERATIONS.stream().filter(operation -> operation.path().contains("{"));
    }

    static Stream<Arguments> badBodies() {
        return operations()
                .flatMap(operation -> Stream.of(
                                "{",
                                "[]",
                                "7",
                                "\"text\"",
                                "{\"nobody_knows_this\": 1}",
                                "{} {}",
                                "{\"reason\": 7, \"name\": 7, \"weekly\": 7, \"fees\": 7, \"product_codes\": 7, \"capacity\": {}, \"from\": 7}",
                                "[".repeat(2000))
                        .map(body -> Arguments.of(operation, body)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void withoutATokenOrWithSomebodyElsesNothingIsDone(Operation operation) {
        problem(send(operation, given().contentType("application/json"), operation.body()), 401)
                .body("code", equalTo("TOKEN_MISSING_OR_INVALID"));
        TestTokens foreign =
                TestTokens.of("mallory").scope("sites:edit").city(TAIYUAN).signedBySomebodyElse();
        problem(send(operation, Registry.json(foreign), operation.body()), 401);
        TestTokens expired =
                TestTokens.of("editor").scope("sites:edit").city(TAIYUAN).expired();
        problem(send(operation, Registry.json(expired), operation.body()), 401);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anotherScopeIsNotEnough(Operation operation) {
        TestTokens partner =
                TestTokens.of("alipay").scope("bookings:write applicants:write").city(TAIYUAN);

        problem(send(operation, Registry.json(partner), operation.body()), 403).body("code", equalTo("FORBIDDEN"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void editorOfAnotherCityChangesNothing(Operation operation) {
        ValidatableResponse answer = send(operation, editorOf(DATONG), operation.body());

        boolean isSession = operation.path().startsWith("/v1/sessions");
        problem(answer, 403).body("code", equalTo("CITY_NOT_YOURS"));
        given().get("/v1/sites/" + site).then().body("version", equalTo(5)).body("state", equalTo("PUBLISHED"));
        if (isSession) {
            editorOf(TAIYUAN).get("/v1/sessions/" + session).then().body("session.version", equalTo(1));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void editorWithoutACityEditsNone(Operation operation) {
        TestTokens nowhere = TestTokens.of("editor").scope("sites:edit");

        problem(send(operation, Registry.json(nowhere), operation.body()), 403).body("code", equalTo("CITY_NOT_YOURS"));
    }

    @ParameterizedTest
    @MethodSource("operationsOnSomething")
    void draftOfAnotherCityDoesNotExist(Operation operation) {
        if (operation.path().startsWith("/v1/sessions")) {
            return;
        }
        String draft = Registry.draft(TAIYUAN);

        problem(send(operation.at(draft), editorOf(DATONG), operation.body()), 404)
                .body("code", equalTo("NOT_FOUND"));
        given().get("/v1/sites/" + draft).then().statusCode(404);
        given().get("/v1/sites/" + draft + "/sessions").then().statusCode(404);
        given().get("/v1/sites/" + draft + "/fees").then().statusCode(404);
        editorOf(DATONG).get("/v1/sites/" + draft).then().statusCode(404);
        editorOf(DATONG).get("/v1/sites/" + draft + "/history").then().statusCode(404);
        editorOf(TAIYUAN).get("/v1/sites/" + draft).then().statusCode(200);
        Registry.ops().get("/v1/sites/" + draft).then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("operationsOnSomething")
    void unknownIdsAreNotFound(Operation operation) {
        for (String id : List.of(NOBODY, "7", "%C3%A9", "null")) {
            problem(
                            editorOf(TAIYUAN)
                                    .urlEncodingEnabled(false)
                                    .header("If-Match", "*")
                                    .body(operation.body())
                                    .request(
                                            operation.method(), operation.path().replaceAll("\\{[a-z]+}", id))
                                    .then(),
                            404)
                    .body("code", equalTo("NOT_FOUND"));
        }
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void badBodyIsAProblemOfTheCaller(Operation operation, String body) {
        problem(send(operation, editorOf(TAIYUAN), body), 400)
                .body("code", anyOf(is("BODY_UNREADABLE"), is("VALIDATION_FAILED")));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anotherContentTypeIsNotTaken(Operation operation) {
        problem(send(operation, editorOf(TAIYUAN).contentType("text/csv"), "a,b"), 415);
    }

    private static ValidatableResponse send(Operation operation, RequestSpecification request, String body) {
        String path = operation.path().replace("{id}", site).replace("{session}", session);
        return request.header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .body(body)
                .request(operation.method(), path)
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", notNullValue())
                .body("message.zh", notNullValue())
                .body("message.en", notNullValue());
    }

    record Operation(String method, String path, String body) {
        Operation at(String draft) {
            return new Operation(method, path.replace("{id}", draft), body);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
