package dev.jinvax.local.story;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A university uploads 200 rows, looks at the plan and commits it; booking-service is killed while it books. */
final class UniversityChapter {
    private static final String BATCHES = "/bookings/v1/batches";
    private static final int BAD = UniversityFile.expectedRefusals().size();
    /** What names and passport numbers of the file look like. */
    private static final Pattern PEOPLE = Pattern.compile("STUDENT|N12\\d{6}");

    private static final int GOOD = UniversityFile.ROWS - BAD;

    private final Scene scene;
    private final Teller teller;
    private final Caller university;

    UniversityChapter(Scene scene) {
        this.scene = scene;
        this.teller = scene.teller();
        this.university = scene.as("university");
    }

    /** @param after the visits of the story are on this day; the university's people come later */
    void play(String siteId, LocalDate after) {
        teller.chapter("四、高校 · A university");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            String secret = subscribe(receiver);
            String batchId = upload(siteId, after);
            String planToken = plan(batchId);
            commitAndKill(batchId, planToken);
            outcome(batchId);
            told(receiver, secret);
        }
    }

    private String subscribe(WebhookReceiver receiver) {
        JsonObject wanted = new JsonObject()
                .put("url", receiver.address().toString())
                .put("event_types", List.of("booking.confirmed.v1"));
        return university
                .post("/notifications/v1/webhooks", wanted)
                .require(201)
                .at("/secret");
    }

    private String upload(String siteId, LocalDate after) {
        UniversityFile file =
                new UniversityFile(scene.now(), scene.today().minusYears(16).toString());
        String query = "?out_batch_no=UNI-1&mode=PLAN&city_code=140100&site_id=" + siteId + "&product_code="
                + Scene.PRODUCT + "&keep_together=true&from=" + after.plusDays(1) + "&to=" + after.plusDays(10);
        Answer answer = university.upload(BATCHES + query, "text/csv", file.csv());
        teller.step("a CSV file of 200 rows is taken", "202 200", answer.outcome() + " " + answer.at("/rows_total"));
        return answer.require(202).at("/batch_id");
    }

    private String plan(String batchId) {
        teller.step("it is planned", "PLANNED", scene.until(() -> batch(batchId), "/state", "PLANNED"));
        Answer batch = batch(batchId);
        teller.step(
                "the plan has places for 190, and holds none of them",
                GOOD + " planned, " + BAD + " rejected",
                batch.at("/counts/PLANNED") + " planned, " + batch.at("/counts/REJECTED") + " rejected");
        return batch.at("/plan/plan_token");
    }

    private void commitAndKill(String batchId, String planToken) {
        teller.step(
                "the plan is committed",
                "202",
                university
                        .post(BATCHES + "/" + batchId + "/commit", new JsonObject().put("plan_token", planToken))
                        .outcome());
        scene.stack().kill(Service.BOOKING);
        teller.step(
                "booking-service is killed meanwhile (kill -9): the front door says so",
                "503 SERVICE_UNAVAILABLE",
                batch(batchId).outcome());
        scene.stack().startAgain(Service.BOOKING);
        teller.step(
                "started again, it carries on to the end",
                "COMPLETED_WITH_REJECTIONS",
                scene.until(() -> batch(batchId), "/state", "COMPLETED_WITH_REJECTIONS"));
    }

    private void outcome(String batchId) {
        Answer batch = batch(batchId);
        teller.step(
                "190 are booked, 10 are not",
                GOOD + " booked, " + BAD + " rejected",
                batch.at("/counts/BOOKED") + " booked, " + batch.at("/counts/REJECTED") + " rejected");
        List<Answer> pages = pages(BATCHES + "/" + batchId + "/rows?outcome=REJECTED&limit=200");
        teller.step("each bad row is named by number and code", UniversityFile.expectedRefusals(), codes(pages));
        teller.step(
                "… without personal data",
                "none",
                pages.stream().anyMatch(UniversityChapter::tellsOfPeople) ? "some" : "none");
        Answer result = university.get(BATCHES + "/" + batchId + "/result.csv?language=en");
        teller.step("the result file has a line for each row", UniversityFile.ROWS + 1, (int)
                result.text().lines().count());
        teller.step("… and no personal data", false, tellsOfPeople(result));
        Set<String> bookings = pages(PlatformChapter.BOOKINGS + "?limit=100").stream()
                .flatMap(page -> page.list("/bookings").stream())
                .map(booking -> booking.getString("booking_id"))
                .collect(Collectors.toSet());
        teller.step("the university reads 190 bookings of its own", GOOD, bookings.size());
    }

    private static boolean tellsOfPeople(Answer answer) {
        return PEOPLE.matcher(answer.text()).find();
    }

    private static Map<Integer, String> codes(List<Answer> pages) {
        Map<Integer, String> codes = new TreeMap<>();
        for (Answer page : pages) {
            for (JsonObject row : page.list("/rows")) {
                codes.put(
                        row.getInteger("row"),
                        row.getJsonArray("errors").getJsonObject(0).getString("code"));
            }
        }
        return codes;
    }

    private List<Answer> pages(String path) {
        List<Answer> pages = new ArrayList<>();
        Answer page = university.get(path);
        pages.add(page);
        while (page.value("/next_cursor") != null) {
            page = university.get(path + "&cursor=" + page.at("/next_cursor"));
            pages.add(page);
        }
        return pages;
    }

    private void told(WebhookReceiver receiver, String secret) {
        Set<String> told = scene.until(() -> bookingIds(receiver), ids -> ids.size() == GOOD);
        teller.step("its webhook is told of each booking", GOOD, told.size());
        teller.step(
                "… each under one id, sent again or not", GOOD, ids(receiver).size());
        teller.step(
                "… and each signed with its secret",
                true,
                receiver.received().stream().allMatch(each -> each.isSignedWith(secret)));
    }

    private static Set<String> bookingIds(WebhookReceiver receiver) {
        return receiver.received().stream()
                .map(each -> each.json().getJsonObject("data").getString("booking_id"))
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(WebhookReceiver receiver) {
        return receiver.received().stream().map(WebhookReceiver.Received::id).collect(Collectors.toSet());
    }

    private Answer batch(String batchId) {
        return university.get(BATCHES + "/" + batchId);
    }
}
