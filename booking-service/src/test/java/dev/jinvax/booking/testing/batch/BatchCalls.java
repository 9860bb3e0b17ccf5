package dev.jinvax.booking.testing.batch;

import static io.restassured.RestAssured.given;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.kit.testing.TopicReader;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Calls of the batch API as an organisation makes them. */
public final class BatchCalls {
    private static final Set<String> ENDS = Set.of("COMPLETED", "COMPLETED_WITH_REJECTIONS", "CANCELLED", "FAILED");

    private BatchCalls() {}

    public static RequestSpecification as(String client) {
        return as(client, "batches:write batches:read");
    }

    public static RequestSpecification as(String client, String scopes) {
        return given().auth()
                .oauth2(TestTokens.of(client)
                        .channel("ORGANISATION")
                        .organisation(client + "-demo")
                        .scope(scopes)
                        .token());
    }

    /** Uploads a file by form for a site, within the next ten days. */
    public static Response upload(BatchFile file, String mode, UUID site) {
        return upload(file, mode, site, Ids.next().toString(), "HR-" + Ids.next());
    }

    public static Response upload(BatchFile file, String mode, UUID site, String key, String outBatchNo) {
        return upload(
                file,
                key,
                Map.of("out_batch_no", outBatchNo, "mode", mode, "site_id", site.toString(), "keep_together", "true"));
    }

    /** Uploads a file with fields of the form; what is not said is any site of the city within the next ten days. */
    public static Response upload(BatchFile file, String key, Map<String, String> said) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, String> fields = new HashMap<>(Map.of(
                "out_batch_no",
                "HR-" + key,
                "mode",
                "PLAN",
                "city_code",
                "140100",
                "from",
                today.toString(),
                "to",
                today.plusDays(10).toString()));
        fields.putAll(said);
        RequestSpecification form = as("university")
                .header("Idempotency-Key", key)
                .multiPart("file", "people.csv", file.csv().getBytes(StandardCharsets.UTF_8), "text/csv");
        fields.forEach(form::multiPart);
        return form.post("/v1/batches");
    }

    /** As {@link #upload(BatchFile, String, Map)}; answers the batch. */
    public static String uploaded(BatchFile file, Map<String, String> said) {
        return upload(file, Ids.next().toString(), said)
                .then()
                .statusCode(202)
                .extract()
                .path("batch_id");
    }

    public static String uploaded(BatchFile file, String mode, UUID site) {
        return upload(file, mode, site).then().statusCode(202).extract().path("batch_id");
    }

    public static Response read(String batch) {
        return as("university").get("/v1/batches/" + batch);
    }

    public static Response awaitState(String batch, String state) {
        AtomicReference<Response> last = new AtomicReference<>();
        TopicReader.await(() -> {
            Response answer = read(batch);
            last.set(answer);
            String now = answer.path("state");
            if (ENDS.contains(now) && !now.equals(state)) {
                throw new AssertionError("the batch is " + now + ": " + answer.asString());
            }
            return state.equals(now);
        });
        return last.get();
    }

    public static Response commit(String batch, String planToken) {
        return as("university")
                .contentType("application/json")
                .body("{\"plan_token\":\"" + planToken + "\"}")
                .post("/v1/batches/" + batch + "/commit");
    }

    public static Response cancel(String batch) {
        return as("university").post("/v1/batches/" + batch + "/cancellation");
    }

    /** The codes of a row's errors. */
    public static List<String> errorsOf(String batch, int row) {
        return as("university")
                .queryParam("limit", 200)
                .get("/v1/batches/" + batch + "/rows")
                .path("rows.find { it.row == " + row + " }.errors.code");
    }
}
