package dev.jinvax.booking.api.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.jinvax.booking.testing.batch.BatchCalls;
import dev.jinvax.booking.testing.batch.BatchFile;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class BatchRefusalsTest {
    private static final String QUERY = "out_batch_no=R-1&mode=PLAN&city_code=140100&from=2099-01-01&to=2099-01-02";
    private static final String HEAD = "\"out_batch_no\":\"R-1\",\"mode\":\"PLAN\","
            + "\"placement\":{\"city_code\":\"140100\",\"from\":\"2099-01-01\",\"to\":\"2099-01-02\"}";

    @ParameterizedTest(name = "{0} {1} -> {3}")
    @MethodSource("uploads")
    void noUploadHoweverWrongIsAFaultOfOurs(String type, String query, String body, String code) {
        Response answer = raw().header("Idempotency-Key", Ids.next().toString())
                .header("Content-Type", type)
                .body(bytes(body))
                .post("/v1/batches" + (query.isEmpty() ? "" : "?" + query));

        assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 499);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        answer.then().body("code", equalTo(code));
        assertThat(answer.asString()).doesNotContain("GARCIA", "Exception", "dev.jinvax.booking");
    }

    static Stream<Arguments> uploads() {
        String tooFar = "out_batch_no=R-1&mode=PLAN&city_code=140100&from=%2B999999999-12-31&to=2099-01-02";
        return Stream.of(
                Arguments.of("application/json", "", "", "BODY_UNREADABLE"),
                Arguments.of("application/json", "", "{", "BODY_UNREADABLE"),
                Arguments.of("application/json", "", "[]", "BODY_UNREADABLE"),
                Arguments.of("application/json", "", "null", "BODY_UNREADABLE"),
                Arguments.of("application/json", "", "{}", "VALIDATION_FAILED"),
                Arguments.of("application/json", "", "{\"mode\":7}", "BODY_UNREADABLE"),
                Arguments.of("application/json", "", "{\"mood\":\"PLAN\"}", "BODY_UNREADABLE"),
                Arguments.of("application/json", "", "{" + HEAD + "}", "NO_ROWS"),
                Arguments.of("application/json", "", "{" + HEAD + ",\"rows\":[]}", "NO_ROWS"),
                Arguments.of("application/json", "", "{" + HEAD + ",\"rows\":7}", "BODY_UNREADABLE"),
                Arguments.of("application/json", "", "{" + HEAD + ",\"rows\":null}", "BODY_UNREADABLE"),
                Arguments.of("application/json", "", "{" + HEAD + ",\"rows\":[{}", "BODY_UNREADABLE"),
                Arguments.of("application/json", "", "{" + HEAD.replace("R-1", "\\u0000") + "}", "VALIDATION_FAILED"),
                Arguments.of("application/json", "", "{" + HEAD.replace("R-1", "\\ud800") + "}", "VALIDATION_FAILED"),
                Arguments.of("application/json", "", "{" + HEAD.replace("140100", "310000") + "}", "VALIDATION_FAILED"),
                Arguments.of(
                        "application/json", "", "{" + HEAD + ",\"rows\":[" + "[".repeat(50_000), "BODY_UNREADABLE"),
                Arguments.of("application/x-ndjson", QUERY, "{\"out_applicant_no\":", "BODY_UNREADABLE"),
                Arguments.of("application/x-ndjson", "", "{}", "VALIDATION_FAILED"),
                Arguments.of("application/x-ndjson", tooFar, "{}", "VALIDATION_FAILED"),
                Arguments.of("application/x-ndjson", QUERY + "&mode=PLAN&colour=red", "{}", "VALIDATION_FAILED"),
                Arguments.of("application/x-ndjson", QUERY + "&keep_together=perhaps", "{}", "VALIDATION_FAILED"),
                Arguments.of("application/x-ndjson", QUERY + "&site_id=1-1-1-1-1", "{}", "VALIDATION_FAILED"),
                Arguments.of("application/x-ndjson", QUERY + "&site_ids=,", "{}", "VALIDATION_FAILED"),
                Arguments.of(
                        "application/x-ndjson",
                        QUERY + "&site_ids=" + "0197d000-0000-7000-8000-000000000000,".repeat(20),
                        "{}",
                        "VALIDATION_FAILED"),
                Arguments.of("application/x-ndjson", QUERY + "&reject_if_error_rate=1.5", "{}", "VALIDATION_FAILED"),
                Arguments.of("application/x-ndjson", QUERY + "&reject_if_error_rate=1e9", "{}", "VALIDATION_FAILED"),
                Arguments.of("application/json", "", "{\"reject_if_error_rate\":\"0.1\"}", "BODY_UNREADABLE"),
                Arguments.of("application/json", "", "{\"placement\":{\"site_ids\":[7]}}", "BODY_UNREADABLE"),
                Arguments.of("application/json", "", "{\"placement\":{\"site_ids\":[", "BODY_UNREADABLE"),
                Arguments.of("text/csv", QUERY, "", "NO_ROWS"),
                Arguments.of("text/csv", QUERY, "GARCIA,1990-05-01,ESP", "FILE_COLUMNS_MISSING"),
                Arguments.of("text/csv", QUERY, "\"GARCIA", "FILE_COLUMNS_MISSING"),
                Arguments.of("text/csv", QUERY, "PK\u0003\u0004 GARCIA", "FILE_UNREADABLE"),
                Arguments.of("multipart/form-data; boundary=x", "", "--x--\r\n", "VALIDATION_FAILED"),
                Arguments.of("application/xml", "", "<rows/>", "MEDIA_TYPE_UNSUPPORTED"));
    }

    @Test
    void theKeyIsNeeded() {
        raw().header("Content-Type", "application/x-ndjson")
                .body(bytes("{}"))
                .post("/v1/batches?" + QUERY)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    @Test
    void rowsThatAreNotLikeApplicantsAreRejectedOneByOne() {
        String batch = raw().header("Idempotency-Key", Ids.next().toString())
                .header("Content-Type", "application/x-ndjson")
                .body(bytes("{}\n7\n{\"name\":\"\\u0000\",\"documents\":[null],\"contact\":7,\"declaration\":[]}"))
                .post("/v1/batches?" + QUERY.replace("R-1", "R-" + Ids.next()))
                .then()
                .statusCode(202)
                .body("counts.REJECTED", equalTo(3))
                .extract()
                .path("batch_id");

        BatchCalls.awaitState(batch, "PLANNED");
        raw().get("/v1/batches/" + batch + "/rows")
                .then()
                .body("rows[0].errors.code", hasItems("FIELD_MISSING", "DOCUMENT_MISSING", "DECLARATION_MISSING"))
                .body("rows[1].errors.code", hasItems("ROW_UNREADABLE"))
                .body("rows[2].errors.field", hasItems("name", "documents[0]", "contact", "declaration"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/batches?cursor=nonsense%00, 400",
        "GET, /v1/batches?limit=0, 400",
        "GET, /v1/batches?limit=99999999999, 400",
        "GET, /v1/batches?out_batch_no=%00, 400",
        "GET, /v1/batches/nonsense, 404",
        "GET, /v1/batches/0197d000-0000-7000-8000-000000000000, 404",
        "GET, /v1/batches/0197d000-0000-7000-8000-000000000000/rows, 404",
        "GET, /v1/batches/0197d000-0000-7000-8000-000000000000/result.csv, 404",
        "GET, /v1/batches/0197d000-0000-7000-8000-000000000000/result.xlsx, 404",
        "GET, /v1/batches/template.csv?language=fr, 400",
        "POST, /v1/batches/0197d000-0000-7000-8000-000000000000/cancellation, 404",
    })
    void whatIsNotThereIsSaidSo(String method, String path, int status) {
        Response answer = raw().urlEncodingEnabled(false).request(method, path);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"{}", "null", "[]", "{\"plan_token\":7}", "{\"plan_token\":\"\\u0000\"}", "{\"token\":\"x\"}", "''"})
    void aCommitNeedsAPlanToken(String body) {
        raw().contentType("application/json")
                .body(body)
                .post("/v1/batches/" + Ids.next() + "/commit")
                .then()
                .statusCode(400);
    }

    @Test
    void anotherClientsBatchIsNotThere() {
        String batch = BatchCalls.uploaded(BatchFile.of(1).numbered("SILENT-"), "PLAN", UUID.randomUUID());
        RequestSpecification employer = BatchCalls.as("employer");

        for (String path : new String[] {"", "/rows", "/result.csv", "/result.xlsx"}) {
            BatchCalls.as("employer").get("/v1/batches/" + batch + path).then().statusCode(404);
        }
        String outNo = BatchCalls.read(batch).path("out_batch_no");
        for (String query : new String[] {"", "?out_batch_no=" + outNo}) {
            BatchCalls.as("employer").get("/v1/batches" + query).then().body("batches.batch_id", not(hasItem(batch)));
        }
        BatchCalls.as("employer")
                .post("/v1/batches/" + batch + "/cancellation")
                .then()
                .statusCode(404);
        employer.contentType("application/json")
                .body("{\"plan_token\":\"x\"}")
                .post("/v1/batches/" + batch + "/commit")
                .then()
                .statusCode(404);
        BatchCalls.read(batch).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/batches",
        "POST, /v1/batches",
        "GET, /v1/batches/0197d000-0000-7000-8000-000000000000",
        "GET, /v1/batches/0197d000-0000-7000-8000-000000000000/rows",
        "GET, /v1/batches/0197d000-0000-7000-8000-000000000000/result.csv",
        "GET, /v1/batches/0197d000-0000-7000-8000-000000000000/result.xlsx",
        "POST, /v1/batches/0197d000-0000-7000-8000-000000000000/commit",
        "POST, /v1/batches/0197d000-0000-7000-8000-000000000000/cancellation",
    })
    void nobodyGetsInWithoutTokenOrScope(String method, String path) {
        given().contentType("application/json").request(method, path).then().statusCode(401);
        BatchCalls.as("university", "bookings:write bookings:read")
                .contentType("application/json")
                .request(method, path)
                .then()
                .statusCode(403);
    }

    @Test
    void templatesAreThereForEverybodyInBothLanguages() {
        assertThat(given().get("/v1/batches/template.csv").asString()).startsWith("\uFEFF人员编号,");
        assertThat(given().get("/v1/batches/template.csv?language=en").asString())
                .startsWith("\uFEFFApplicant number,");
        given().get("/v1/batches/template.xlsx?language=en").then().statusCode(200);
    }

    @Test
    void onlyBatchesMayBeLarge() {
        byte[] large = ("{\"out_booking_no\":\"" + "x".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        BatchCalls.as("university", "bookings:write")
                .contentType("application/json")
                .header("Idempotency-Key", Ids.next().toString())
                .body(large)
                .post("/v1/bookings")
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
        raw().header("Idempotency-Key", Ids.next().toString())
                .header("Content-Type", "application/x-ndjson")
                .body(bytes("7\n".repeat(1_000_000)))
                .post("/v1/batches?" + QUERY)
                .then()
                .statusCode(422)
                .body("code", equalTo("TOO_MANY_ROWS"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the charset RestAssured would add to the content type. */
    private static RequestSpecification raw() {
        return BatchCalls.as("university")
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }
}
