package dev.jinvax.local.story;

import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The desk on the day: an appointment of its own, a walk-in, papers, signatures, a clinician, the dose, the wait. */
final class DeskChapter {
    static final String LOT = "DEMO-LOT-0001";

    private static final String CONSENTS = "/bookings/v1/consent-documents";

    private final Scene scene;
    private final Teller teller;
    private final Caller desk;
    private final Caller clinician;

    DeskChapter(Scene scene) {
        this.scene = scene;
        this.teller = scene.teller();
        this.desk = scene.as("taiyuan-desk");
        this.clinician = scene.as("taiyuan-clinician");
    }

    /** Before the day: somebody asks for an appointment at the desk (N5). */
    void appointment(JsonObject session) {
        teller.chapter("五、接种点窗口 · The desk");
        // A killed consumer's part of the topics is given to another after ten seconds: the desk waits for it.
        Answer booked = desk.header("Prefer", "wait=10")
                .post(
                        PlatformChapter.BOOKINGS,
                        wish(register(People.ivan()), session).put("product_code", Scene.PRODUCT));
        teller.step("the desk makes an appointment at its own site", "201 CONFIRMED", state(booked));
        teller.step(
                "nobody is checked in before the day",
                "409 NOT_TODAY",
                checkIn(booked.at("/booking_id"), new JsonObject()).outcome());
    }

    /** On the day. */
    void day(PlatformChapter.Booked booked) {
        teller.chapter("六、接种当日 · The day");
        walkIn(booked.session());
        referral(booked.aiko().at("/booking_id"));
        visit(booked.maria().at("/booking_id"));
    }

    private void walkIn(JsonObject session) {
        Answer taken = desk.post(
                "/bookings/v1/walk-ins", wish(register(People.amina()), session).put("documents_checked", true));
        teller.step("a walk-in shares the same places (N5)", "201 CHECKED_IN", state(taken));
    }

    private void referral(String booking) {
        teller.step(
                "Aiko's papers must be looked at first (N8)",
                "409 REFERRAL_UNRESOLVED",
                checkIn(booking, new JsonObject()).outcome());
        JsonObject seen = new JsonObject().put("resolved", true).put("note_code", "PERMIT_RECEIPT_SEEN");
        teller.step(
                "… and are, at the desk",
                "200 CHECKED_IN",
                state(checkIn(booking, new JsonObject().put("referral_resolution", seen))));
        teller.step(
                "the clinician puts her dose off: a fever",
                "201 DEFERRED",
                state(clinician.post(
                        path(booking) + "/screening-decision",
                        decision("DEFERRED", "FEVER").put("retry_after_days", 7))));
    }

    private void visit(String booking) {
        teller.step("Maria is checked in", "200 CHECKED_IN", state(checkIn(booking, new JsonObject())));
        Answer early = clear(booking);
        teller.step(
                "no clearance without signatures and declaration (N9)",
                "409 CONSENT_MISSING 3",
                early.outcome() + " " + early.list("/errors").size());
        List.of("INFORMED_CONSENT", "DISCLAIMER").forEach(kind -> sign(booking, kind));
        teller.step("she declares her health", "201", declareHealth(booking).outcome());
        teller.step(
                "the desk cannot clear her (N10)",
                "403 FORBIDDEN",
                desk.post(path(booking) + "/screening-decision", decision("CLEARED", "NO_CONTRAINDICATION_FOUND"))
                        .outcome());
        teller.step("a clinician does", "201 CLEARED", state(clear(booking)));
        Answer dose = desk.post(path(booking) + "/dose", dose());
        teller.step("the dose is recorded with product and lot", "201 OBSERVING", state(dose));
        teller.step(
                "released too early? no (N11)",
                "409 OBSERVATION_NOT_OVER",
                release(booking).outcome());
        scene.goTo(
                OffsetDateTime.parse(dose.require(201).at("/observation_until")).toInstant());
        teller.step("after thirty minutes she may go", "200 FOLLOW_UP", state(release(booking)));
    }

    private Answer checkIn(String booking, JsonObject more) {
        return desk.post(path(booking) + "/check-in", more.put("documents_checked", true));
    }

    private Answer clear(String booking) {
        return clinician.post(path(booking) + "/screening-decision", decision("CLEARED", "NO_CONTRAINDICATION_FOUND"));
    }

    private Answer release(String booking) {
        return desk.post(path(booking) + "/release", new JsonObject());
    }

    private void sign(String booking, String kind) {
        JsonObject signature = new JsonObject()
                .put("kind", kind)
                .put("text_version", versionInForce(kind))
                .put("language", "en")
                .put("signed_at", scene.now())
                .put("method", "SCREEN");
        teller.step(
                "she signs: " + kind,
                "201",
                desk.post(path(booking) + "/consents", signature).outcome());
    }

    private String versionInForce(String kind) {
        return scene.anybody().get(CONSENTS).list("/documents").stream()
                .filter(document -> kind.equals(document.getString("kind")))
                .filter(document ->
                        document.getString("valid_from").compareTo(scene.today().toString()) <= 0)
                .max(Comparator.comparing(document -> document.getString("valid_from")))
                .map(document -> document.getString("version"))
                .orElse("none");
    }

    private Answer declareHealth(String booking) {
        JsonObject answers = new JsonObject(Map.of(
                "allergy", false,
                "severe_vaccine_reaction", false,
                "neurological_disease", false,
                "fever_or_acute_illness", false,
                "pregnancy", false));
        return desk.post(path(booking) + "/health-declaration", new JsonObject().put("answers", answers));
    }

    private JsonObject dose() {
        return new JsonObject()
                .put("product_code", Scene.PRODUCT)
                .put("lot", LOT)
                .put("lot_expires_on", scene.today().plusYears(1).toString())
                .put("vaccinator", "Wang Fang");
    }

    private static JsonObject decision(String decision, String reason) {
        return new JsonObject()
                .put("decision", decision)
                .put("clinician_name", "Dr Li Wei")
                .put("reason_code", reason);
    }

    private String register(JsonObject person) {
        return desk.post(PlatformChapter.APPLICANTS, person).require(201).at("/applicant_id");
    }

    private JsonObject wish(String applicantId, JsonObject session) {
        return new JsonObject()
                .put("applicant_id", applicantId)
                .put("session_id", session.getString("session_id"))
                .put("declaration", scene.declaration());
    }

    private static String path(String booking) {
        return PlatformChapter.BOOKINGS + "/" + booking;
    }

    private static String state(Answer answer) {
        return answer.outcome() + (answer.status() < 300 ? " " + answer.at("/state") : "");
    }
}
