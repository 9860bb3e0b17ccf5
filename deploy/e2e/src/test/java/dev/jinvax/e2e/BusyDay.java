package dev.jinvax.e2e;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import dev.jinvax.local.stack.Stack;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A day in Taiyuan for ops to look at: people booked and cancelled, one dose whose observation nobody ends, a batch. */
final class BusyDay {
    private static final String BOOKINGS = "/v1/bookings/";
    private final Stack stack;
    private final Town town;
    private final Caller desk;
    private final Caller clinician;

    BusyDay(Stack stack) {
        this.stack = stack;
        this.town = new Town(stack);
        this.desk = town.at(Service.BOOKING, "taiyuan-desk");
        this.clinician = town.at(Service.BOOKING, "taiyuan-clinician");
    }

    /** The clock stands 46 minutes after the dose when this returns. */
    void happen() {
        JsonObject session = town.sessions("140100").stream()
                .filter(each -> "SINOPHARM_BEIJING".equals(each.getString("product_code")))
                .filter(each -> each.getString("site_id").endsWith("014010001"))
                // One of the bookings is given up: not before it is too late for that.
                .filter(each -> OffsetDateTime.parse(each.getString("starts_at"))
                        .toInstant()
                        .isAfter(stack.now().plus(Duration.ofHours(12))))
                .findFirst()
                .orElseThrow();
        List<String> bookings = List.of(book(session), book(session), book(session));
        town.at(Service.BOOKING, "alipay")
                .post(BOOKINGS + bookings.get(0) + "/cancellation", new JsonObject())
                .require(200);
        uploadBatch();
        stack.moveClockTo(OffsetDateTime.parse(session.getString("starts_at")).toInstant());
        vaccinate(bookings.get(1));
        stack.moveClock(Duration.ofMinutes(46));
    }

    private String book(JsonObject session) {
        String applicant = town.register("alipay");
        Answer booked = town.at(Service.BOOKING, "alipay")
                .header("Prefer", "wait=10")
                .post("/v1/bookings", Town.wish(applicant, session.getString("session_id")));
        return booked.require(201).at("/booking_id");
    }

    /** A plan nobody commits stays under way. */
    private void uploadBatch() {
        JsonArray rows = new JsonArray();
        for (int row = 0; row < 3; row++) {
            rows.add(Town.person()
                    .put("out_applicant_no", "BUSY-" + row)
                    .put(
                            "declaration",
                            new JsonObject()
                                    .put("informed_and_voluntary", true)
                                    .put("declared_at", "2026-11-20T09:00:00+08:00")));
        }
        String today = stack.now().toString().substring(0, 10);
        town.at(Service.BOOKING, "university")
                .post(
                        "/v1/batches",
                        new JsonObject()
                                .put("out_batch_no", "BUSY-DAY")
                                .put("mode", "PLAN")
                                .put(
                                        "placement",
                                        new JsonObject()
                                                .put("city_code", "140200")
                                                .put("from", today)
                                                .put(
                                                        "to",
                                                        LocalDate.parse(today)
                                                                .plusDays(20)
                                                                .toString()))
                                .put("rows", rows))
                .require(202);
    }

    private void vaccinate(String booking) {
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
