package dev.jinvax.local.story;

import dev.jinvax.embedded.CaughtMail;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import dev.jinvax.local.sites.DemoSite;
import dev.jinvax.local.sites.DemoSiteBook;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The site changes a time, a price and its address under a confirmed booking: told once each, accepted or rebooked free. */
final class ChangedSiteChapter {
    private static final String MAILBOX = "noor@example.org";
    private static final Duration LATER = Duration.ofMinutes(30);

    private final Scene scene;
    private final Teller teller;
    private final Caller platform;
    private final Caller editor;

    ChangedSiteChapter(Scene scene) {
        this.scene = scene;
        this.teller = scene.teller();
        this.platform = scene.as("sanjintong");
        this.editor = scene.as("taiyuan-editor").header("if-match", "*");
    }

    void play(String siteId) {
        teller.chapter("三之二、接种点有变 · The site changes something");
        List<JsonObject> sessions = sessions(siteId);
        JsonObject session = sessions.get(0);
        String path = PlatformChapter.BOOKINGS + "/" + booked(session).at("/booking_id");
        anotherTime(session, path);
        anotherPrice(siteId, session, path);
        anotherAddress(siteId, sessions.get(sessions.size() - 1), path);
        teller.step("she was told of each change once", 3, letters(3));
        platform.post(path + "/cancellation", new JsonObject().put("reason_code", "NO_TIME"))
                .require(200);
    }

    private List<JsonObject> sessions(String siteId) {
        LocalDate from = scene.today().plusDays(3);
        String query = "/bookings/v1/availability?site_id=" + siteId + "&product_code=" + Scene.PRODUCT + "&from="
                + from + "&to=" + from.plusDays(6);
        return scene.until(() -> scene.anybody().get(query).list("/sessions"), found -> found.size() > 1);
    }

    private Answer booked(JsonObject session) {
        String applicant = platform.post(PlatformChapter.APPLICANTS, People.noor())
                .require(201)
                .at("/applicant_id");
        Answer booked = platform.post(
                PlatformChapter.BOOKINGS,
                new JsonObject()
                        .put("applicant_id", applicant)
                        .put("session_id", session.getString("session_id"))
                        .put("declaration", scene.declaration()));
        teller.step(
                "Noor books, and pays herself",
                "201 SELF_PAID 10000",
                booked.outcome() + " " + booked.at("/price/category") + " " + booked.at("/price/amount_minor"));
        return booked.require(201);
    }

    private void anotherTime(JsonObject session, String path) {
        Instant start = instant(session.getString("starts_at")).plus(LATER);
        Instant end = instant(session.getString("ends_at")).plus(LATER);
        editor.put(
                        "/sites/v1/sessions/" + session.getString("session_id") + "/times",
                        new JsonObject().put("starts_at", start.toString()).put("ends_at", end.toString()))
                .require(200);
        Answer told = flagged(path, "TIME_CHANGED");
        teller.step(
                "the session is put half an hour later; her booking goes along and says so",
                start + " [\"TIME_CHANGED\"]",
                instant(told.at("/session/starts_at")) + " " + told.at("/flags"));
        teller.step("… she is told by mail what she can do", true, mailSays("accept it on the platform"));
        teller.step("… and accepts", "200 []", accepted(path, told));
    }

    private void anotherPrice(String siteId, JsonObject session, String path) {
        JsonObject line = new JsonObject()
                .put("product_code", Scene.PRODUCT)
                .put("valid_from", Scene.dayOf(session.getString("starts_at")).toString())
                .put("vaccine_price_minor", 11_000)
                .put("service_fee_minor", 1_000);
        editor.post("/sites/v1/sites/" + siteId + "/fees", new JsonObject().put("fees", new JsonArray().add(line)))
                .require(200);
        Answer told = flagged(path, "PRICE_CHANGED");
        teller.step(
                "the site asks more for that day: the confirmed price stands, the new one is offered",
                "10000 12000",
                told.at("/price/amount_minor") + " " + told.at("/offered_price/amount_minor"));
        teller.step("… she accepts", "200 []", accepted(path, told));
        teller.step("… and only now pays it", "12000", platform.get(path).at("/price/amount_minor"));
    }

    private void anotherAddress(String siteId, JsonObject elsewhere, String path) {
        DemoSite like = DemoSiteBook.ofCity(Scene.TAIYUAN).get(0);
        JsonObject details = like.draft()
                .copy()
                .put(
                        "address",
                        new JsonObject().put("zh", "太原市迁址路9号（虚构）").put("en", "9 Moved Road, Taiyuan (invented)"));
        details.remove("site_id");
        details.remove("city_code");
        editor.put("/sites/v1/sites/" + siteId, details).require(200);
        Answer told = flagged(path, "SITE_MOVED");
        teller.step("the site moves", "[\"SITE_MOVED\"]", told.at("/flags"));
        Answer moved = platform.post(
                path + "/rescheduling", new JsonObject().put("session_id", elsewhere.getString("session_id")));
        teller.step(
                "… she chooses another session instead, free of charge",
                "200 CONFIRMED []",
                moved.outcome() + " " + moved.at("/state") + " " + moved.at("/flags"));
    }

    private Answer flagged(String path, String flag) {
        return scene.until(
                () -> platform.get(path), answer -> answer.at("/flags").contains(flag));
    }

    private String accepted(String path, Answer told) {
        Answer answer = platform.post(
                path + "/acceptance", new JsonObject().put("version", Integer.parseInt(told.at("/version"))));
        return answer.outcome() + " " + answer.at("/flags");
    }

    private boolean mailSays(String words) {
        return scene.until(() -> changes().stream().anyMatch(mail -> mail.text().contains(words)), found -> found);
    }

    private int letters(int expected) {
        return scene.until(() -> changes().size(), found -> found >= expected);
    }

    private List<CaughtMail> changes() {
        return scene.stack().mail().mails().stream()
                .filter(mail -> mail.to().contains(MAILBOX))
                .filter(mail -> mail.subject().startsWith("The site has changed"))
                .toList();
    }

    private static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
