package dev.jinvax.local.story;

import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** The next dose, and not a day too early; then a lot that is called back. */
final class SeriesChapter {
    private static final String RECALLS = "/bookings/v1/lot-recalls";
    private static final int INTERVAL_DAYS = 21;

    private final Scene scene;
    private final Teller teller;
    private final Caller alipay;
    private final Caller ops;

    SeriesChapter(Scene scene) {
        this.scene = scene;
        this.teller = scene.teller();
        this.alipay = scene.as("alipay");
        this.ops = scene.as("ops");
    }

    /** The last session before the interval is over is refused, the first after it is not. */
    void secondDose(PlatformChapter.Booked booked, LocalDate firstDose) {
        teller.chapter("第二剂 · The second dose");
        LocalDate opens = firstDose.plusDays(INTERVAL_DAYS);
        JsonObject early = sessions(booked, opens.minusDays(3), opens.minusDays(1)).stream()
                .max(Comparator.comparing(session -> session.getString("starts_at")))
                .orElseThrow();
        Answer refused = book(booked.maria(), early);
        teller.step(
                "a second dose on day 20 is refused",
                "day 20: 422 DOSE_TOO_EARLY",
                "day " + dayOf(early, firstDose) + ": " + refused.outcome());
        teller.step("… with the first possible day", opens.toString(), refused.at("/context/earliest"));
        JsonObject first = sessions(booked, opens, opens).get(0);
        Answer accepted = book(booked.maria(), first);
        teller.step(
                "on day 21 it is accepted; its number follows from the record",
                "day 21: 201 CONFIRMED dose 2",
                "day " + dayOf(first, firstDose) + ": " + accepted.outcome() + " " + accepted.at("/state") + " dose "
                        + accepted.at("/dose_number"));
    }

    /** Everybody who had the lot is listed and told. */
    void recalledLot(PlatformChapter.Booked booked) {
        teller.chapter("批次召回 · A recalled lot");
        Answer recall = ops.post(
                RECALLS,
                new JsonObject()
                        .put("product_code", Scene.PRODUCT)
                        .put("lot", DeskChapter.LOT)
                        .put("reason_code", "QUALITY_DEFECT"));
        teller.step(
                "ops recalls the lot; one dose of it is on record",
                "201 1",
                recall.outcome() + " " + recall.at("/doses"));
        String doses = RECALLS + "/" + recall.at("/recall_id") + "/doses";
        teller.step(
                "… and it is Maria's",
                booked.maria().at("/reference"),
                ops.get(doses).at("/doses/0/reference"));
        teller.step(
                "she is told so",
                true,
                scene.until(
                        () -> scene.stack().mail().mails().stream()
                                .filter(mail -> mail.to().contains("maria@example.org"))
                                .anyMatch(mail -> mail.subject().contains("the lot of your vaccine is recalled")),
                        found -> found));
        teller.step(
                "nobody recalls a lot twice",
                "409 LOT_RECALLED_BEFORE",
                ops.post(
                                RECALLS,
                                new JsonObject()
                                        .put("product_code", Scene.PRODUCT)
                                        .put("lot", DeskChapter.LOT)
                                        .put("reason_code", "QUALITY_DEFECT"))
                        .outcome());
    }

    private List<JsonObject> sessions(PlatformChapter.Booked booked, LocalDate from, LocalDate to) {
        String query = "/bookings/v1/availability?site_id=" + booked.session().getString("site_id") + "&product_code="
                + Scene.PRODUCT + "&from=" + from + "&to=" + to;
        return scene.until(() -> scene.anybody().get(query).list("/sessions"), found -> !found.isEmpty());
    }

    private Answer book(Answer person, JsonObject session) {
        return alipay.post(
                PlatformChapter.BOOKINGS,
                new JsonObject()
                        .put("applicant_id", person.at("/applicant_id"))
                        .put("session_id", session.getString("session_id"))
                        .put("product_code", Scene.PRODUCT)
                        .put("declaration", scene.declaration()));
    }

    private static long dayOf(JsonObject session, LocalDate firstDose) {
        return ChronoUnit.DAYS.between(firstDose, Scene.dayOf(session.getString("starts_at")));
    }
}
