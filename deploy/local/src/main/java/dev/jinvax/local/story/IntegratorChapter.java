package dev.jinvax.local.story;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What an integrator worries about: several people want the last place, and an answer that never arrives. */
final class IntegratorChapter {
    private static final int PEOPLE = 3;

    private final Scene scene;
    private final Teller teller;
    private final Caller platform;

    IntegratorChapter(Scene scene) {
        this.scene = scene;
        this.teller = scene.teller();
        this.platform = scene.as("health-shanxi");
    }

    /** @param after everything here is a fortnight after this day, out of everybody's way, and is given up in the end */
    void play(String siteId, LocalDate after) {
        teller.chapter("三之二、改约争抢与丢失的应答 · A contested move, a lost answer");
        String day = after.plusDays(14).toString();
        String query = "/bookings/v1/availability?site_id=" + siteId + "&product_code=" + Scene.PRODUCT + "&from=" + day
                + "&to=" + day;
        List<JsonObject> sessions =
                scene.until(() -> scene.anybody().get(query).list("/sessions"), found -> found.size() >= 2);
        JsonObject from = sessions.get(0);
        JsonObject to = sessions.get(1);
        leaveOnePlace(to, query);
        List<String> bookings = new ArrayList<>();
        for (int number = 1; number <= PEOPLE; number++) {
            bookings.add(platform.post(PlatformChapter.BOOKINGS, wish(from, number))
                    .require(201)
                    .at("/booking_id"));
        }
        contest(bookings, from, to, query);
        bookings.add(lostAnswer(from));
        giveUp(bookings);
    }

    private void leaveOnePlace(JsonObject session, String query) {
        scene.as("taiyuan-editor")
                .header("if-match", "*")
                .put(
                        "/sites/v1/sessions/" + session.getString("session_id") + "/capacity",
                        new JsonObject().put("capacity", 1))
                .require(200);
        teller.step(
                "the editor leaves one place in the later session",
                1,
                scene.until(() -> available(query, session), places -> places == 1));
    }

    private JsonObject wish(JsonObject session, int number) {
        Answer registered = platform.post(PlatformChapter.APPLICANTS, People.contender(number))
                .require(201);
        return new JsonObject()
                .put("out_booking_no", "HS-" + number)
                .put("applicant_id", registered.at("/applicant_id"))
                .put("session_id", session.getString("session_id"))
                .put("declaration", scene.declaration());
    }

    private void contest(List<String> bookings, JsonObject from, JsonObject to, String query) {
        JsonObject target = new JsonObject().put("session_id", to.getString("session_id"));
        List<Answer> answers = bookings.stream()
                .map(booking ->
                        CompletableFuture.supplyAsync(() -> platform.post(path(booking, "rescheduling"), target)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        List<String> outcomes =
                new ArrayList<>(answers.stream().map(Answer::outcome).toList());
        Collections.sort(outcomes);
        teller.step(
                "three ask at once to move there: one is moved",
                List.of("200", "409 SESSION_FULL", "409 SESSION_FULL"),
                outcomes);
        long kept = bookings.stream()
                .map(booking -> platform.get(PlatformChapter.BOOKINGS + "/" + booking))
                .filter(booking -> booking.at("/session/session_id").equals(from.getString("session_id")))
                .count();
        teller.step("… the others keep the place they had", 2L, kept);
        int alternatives = answers.stream()
                .filter(answer -> answer.status() == 409)
                .mapToInt(answer -> answer.list("/context/alternatives").size())
                .min()
                .orElse(0);
        teller.step("… and are told three sessions that are free nearby", 3, alternatives);
        int before = from.getInteger("available");
        teller.step(
                "availability agrees: two places less there, none left here",
                (before - 2) + " 0",
                scene.until(() -> available(query, from) + " " + available(query, to), (before - 2 + " 0")::equals));
    }

    /** The request is sent and its answer never read: the partner knows nothing but its own number. */
    private String lostAnswer(JsonObject session) {
        JsonObject wish = wish(session, PEOPLE + 1);
        String key = UUID.randomUUID().toString();
        try (UnheardRequest request = UnheardRequest.post(
                scene.stack().direct(Service.BOOKING).get(0),
                "/v1/bookings",
                scene.stack().token("health-shanxi"),
                key,
                wish)) {
            Answer found = scene.until(
                    () -> platform.get(
                            PlatformChapter.BOOKINGS + "?out_booking_no=" + wish.getString("out_booking_no")),
                    answer -> answer.list("/bookings").size() == 1);
            teller.step(
                    "a booking whose answer was lost is found by the platform's own number",
                    "CONFIRMED",
                    found.at("/bookings/0/state"));
            Answer again = platform.post(PlatformChapter.BOOKINGS, wish, key);
            teller.step(
                    "… and the same request again gets the answer that was lost",
                    "201 " + found.at("/bookings/0/booking_id"),
                    again.outcome() + " " + again.at("/booking_id"));
            return again.at("/booking_id");
        }
    }

    private void giveUp(List<String> bookings) {
        long cancelled = bookings.stream()
                .map(booking -> platform.post(
                        path(booking, "cancellation"), new JsonObject().put("reason_code", "END_OF_CHAPTER")))
                .filter(answer -> answer.at("/state").equals("CANCELLED"))
                .count();
        teller.step("the four give their places up", 4L, cancelled);
        teller.step(
                "… and the history says who did, and why",
                "health-shanxi HEALTH_SHANXI END_OF_CHAPTER",
                lastOf(platform.get(path(bookings.get(PEOPLE), "history")).list("/history")));
    }

    private static String lastOf(List<JsonObject> history) {
        JsonObject last = history.get(history.size() - 1);
        return last.getString("actor") + " " + last.getString("channel") + " "
                + last.getJsonObject("detail").getString("reason");
    }

    private static String path(String booking, String what) {
        return PlatformChapter.BOOKINGS + "/" + booking + "/" + what;
    }

    private int available(String query, JsonObject session) {
        return scene.anybody().get(query).list("/sessions").stream()
                .filter(line -> line.getString("session_id").equals(session.getString("session_id")))
                .mapToInt(line -> line.getInteger("available"))
                .sum();
    }
}
