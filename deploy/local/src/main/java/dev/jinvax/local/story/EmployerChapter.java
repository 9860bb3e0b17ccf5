package dev.jinvax.local.story;

import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An employer uploads a workbook with Chinese headings for the afternoons of either site, and is told by webhook. */
final class EmployerChapter {
    private static final String BATCHES = "/bookings/v1/batches";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int BAD = EmployerFile.expectedRefusals().size();
    private static final int GOOD = EmployerFile.ROWS - BAD;

    private final Scene scene;
    private final Teller teller;
    private final Caller employer;

    EmployerChapter(Scene scene) {
        this.scene = scene;
        this.teller = scene.teller();
        this.employer = scene.as("employer");
    }

    /** @param after the visits of the story are on this day; the employer's people come later */
    void play(LocalDate after) {
        teller.chapter("四之二、用工单位 · An employer");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            String secret = subscribe(receiver);
            String batchId = upload("EMP-1", "0.5", after, new EmployerFile("YA", scene.today()));
            Answer planned = plan(batchId);
            commit(batchId, planned);
            told(receiver, secret);
        }
        tooManyWrongRows(after);
    }

    private String subscribe(WebhookReceiver receiver) {
        List<String> types = List.of(
                "booking.batch.received.v1",
                "booking.batch.progressed.v1",
                "booking.batch.planned.v1",
                "booking.batch.completed.v1");
        return employer.post(
                        "/notifications/v1/webhooks",
                        new JsonObject()
                                .put("url", receiver.address().toString())
                                .put("event_types", types))
                .require(201)
                .at("/secret");
    }

    private String upload(String number, String errorRate, LocalDate after, EmployerFile file) {
        String sites = scene.anybody().get("/sites/v1/cities/140100/sites").list("/sites").stream()
                .map(site -> site.getString("site_id"))
                .collect(Collectors.joining(","));
        Answer answer = employer.upload(
                BATCHES + "?out_batch_no=" + number + "&mode=PLAN&city_code=140100&site_ids=" + sites
                        + "&part_of_day=AFTERNOON&reject_if_error_rate=" + errorRate + "&product_code=" + Scene.PRODUCT
                        + "&from=" + after.plusDays(1) + "&to=" + after.plusDays(20),
                XLSX,
                file.xlsx());
        teller.step(
                "an XLSX file with Chinese headings is taken",
                "202 " + EmployerFile.ROWS,
                answer.outcome() + " " + answer.at("/rows_total"));
        return answer.require(202).at("/batch_id");
    }

    private Answer plan(String batchId) {
        teller.step("it is planned", "PLANNED", scene.until(() -> batch(batchId), "/state", "PLANNED"));
        Answer batch = batch(batchId);
        teller.step("the column it does not know is named", "[\"部门\"]", batch.at("/ignored_columns"));
        List<JsonObject> rows =
                employer.get(BATCHES + "/" + batchId + "/rows?limit=200").list("/rows");
        teller.step("each bad row is named by number and code", EmployerFile.expectedRefusals(), codes(rows));
        teller.step("every other row is shown its place, in the afternoon", GOOD, (int) rows.stream()
                .filter(row -> row.getJsonObject("session") != null && isAfternoon(row.getJsonObject("session")))
                .count());
        return batch;
    }

    private static Map<Integer, String> codes(List<JsonObject> rows) {
        Map<Integer, String> codes = new TreeMap<>();
        rows.stream()
                .filter(row -> !row.getJsonArray("errors").isEmpty())
                .forEach(row -> codes.put(
                        row.getInteger("row"),
                        row.getJsonArray("errors").getJsonObject(0).getString("code")));
        return codes;
    }

    private static boolean isAfternoon(JsonObject session) {
        return !OffsetDateTime.parse(session.getString("starts_at"))
                .atZoneSameInstant(Scene.SHANGHAI)
                .toLocalTime()
                .isBefore(LocalTime.NOON);
    }

    private void commit(String batchId, Answer planned) {
        employer.post(
                        BATCHES + "/" + batchId + "/commit",
                        new JsonObject().put("plan_token", planned.at("/plan/plan_token")))
                .require(202);
        scene.until(() -> batch(batchId), "/state", "COMPLETED_WITH_REJECTIONS");
        teller.step(
                "committed, the plan is booked as shown",
                GOOD + " booked, " + BAD + " rejected",
                batch(batchId).at("/counts/BOOKED") + " booked, "
                        + batch(batchId).at("/counts/REJECTED") + " rejected");
        String result = employer.get(BATCHES + "/" + batchId + "/result.xlsx")
                .require(200)
                .text();
        teller.step("the result is a workbook too", "PK", result.substring(0, 2));
    }

    private void told(WebhookReceiver receiver, String secret) {
        Set<String> wanted = Set.of("received", "planned", "progressed", "completed");
        teller.step(
                "its webhook is told of every turn of the batch",
                new TreeSet<>(wanted),
                new TreeSet<>(scene.until(() -> turns(receiver), wanted::equals)));
        teller.step(
                "… each signed with its secret",
                true,
                receiver.received().stream().allMatch(each -> each.isSignedWith(secret)));
    }

    private static Set<String> turns(WebhookReceiver receiver) {
        return receiver.received().stream()
                .map(each -> each.json().getString("type").replaceAll("booking\\.batch\\.|\\.v1", ""))
                .collect(Collectors.toSet());
    }

    private void tooManyWrongRows(LocalDate after) {
        String batchId = upload("EMP-2", "0.05", after, new EmployerFile("YB", scene.today()));
        scene.until(() -> batch(batchId), "/state", "FAILED");
        teller.step(
                "a file with more wrong rows than its owner allows is refused whole",
                "FAILED ERROR_RATE_EXCEEDED",
                batch(batchId).at("/state") + " " + batch(batchId).at("/failure/code"));
    }

    private Answer batch(String batchId) {
        return employer.get(BATCHES + "/" + batchId);
    }
}
