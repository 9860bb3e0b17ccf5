package dev.jinvax.e2e;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Caller;
import dev.jinvax.local.stack.Stack;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/** People who are booked by a platform and seen by the desk and the clinician of the first site in Taiyuan. */
final class Visit {
    private static final String BOOKINGS = "/v1/bookings/";
    private static final String SITE = "0197d000-0000-7000-8000-000014010001";
    private final Stack stack;
    private final Town town;
    private final Caller desk;
    private final Caller clinician;

    Visit(Stack stack) {
        this.stack = stack;
        this.town = new Town(stack);
        this.desk = town.at(Service.BOOKING, "taiyuan-desk");
        this.clinician = town.at(Service.BOOKING, "taiyuan-clinician");
    }

    /** The next session at that site in which a booking may still be given up. */
    JsonObject session() {
        return sessions().get(0);
    }

    List<JsonObject> sessions() {
        return town.sessions("140100").stream()
                .filter(each -> "SINOPHARM_BEIJING".equals(each.getString("product_code")))
                .filter(each -> each.getString("site_id").equals(SITE))
                .filter(each -> OffsetDateTime.parse(each.getString("starts_at"))
                        .toInstant()
                        .isAfter(stack.now().plus(Duration.ofHours(12))))
                .toList();
    }

    /** A booking of somebody new, made by the platform. */
    String booked(JsonObject session) {
        return town.at(Service.BOOKING, "alipay")
                .header("Prefer", "wait=10")
                .post("/v1/bookings", Town.wish(town.register("alipay"), session.getString("session_id")))
                .require(201)
                .at("/booking_id");
    }

    void correctLot(String booking, String lot) {
        desk.post(
                        BOOKINGS + booking + "/corrections",
                        new JsonObject()
                                .put("field", "lot")
                                .put("value", lot)
                                .put("reason", "wrong box")
                                .put("corrected_by", "Wang Fang"))
                .require(201);
    }

    /** Check-in, both signatures, the health declaration, the decision, the dose. */
    void upToTheDose(String booking) {
        desk.post(BOOKINGS + booking + "/check-in", new JsonObject().put("documents_checked", true))
                .require(200);
        for (String kind : List.of("INFORMED_CONSENT", "DISCLAIMER")) {
            desk.post(
                            BOOKINGS + booking + "/consents",
                            new JsonObject()
                                    .put("kind", kind)
                                    .put("text_version", "1.0")
                                    .put("language", "en")
                                    .put("signed_at", stack.now().toString())
                                    .put("method", "SCREEN"))
                    .require(201);
        }
        JsonObject nothing = new JsonObject();
        List.of("allergy", "severe_vaccine_reaction", "neurological_disease", "fever_or_acute_illness", "pregnancy")
                .forEach(question -> nothing.put(question, false));
        desk.post(BOOKINGS + booking + "/health-declaration", new JsonObject().put("answers", nothing))
                .require(201);
        clinician
                .post(
                        BOOKINGS + booking + "/screening-decision",
                        new JsonObject()
                                .put("decision", "CLEARED")
                                .put("clinician_name", "Dr Li Wei")
                                .put("reason_code", "NO_CONTRAINDICATION_FOUND"))
                .require(201);
        desk.post(
                        BOOKINGS + booking + "/dose",
                        new JsonObject()
                                .put("product_code", "SINOPHARM_BEIJING")
                                .put("lot", "DEMO-LOT-0001")
                                .put("lot_expires_on", "2099-06-30")
                                .put("vaccinator", "Wang Fang"))
                .require(201);
    }
}
