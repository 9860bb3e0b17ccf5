package dev.jinvax.e2e;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import dev.jinvax.local.http.Patience;
import dev.jinvax.local.stack.Stack;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A running stack as its callers use it: registering people, finding sessions, booking. */
public final class Town {
    static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger PEOPLE = new AtomicInteger(100_000);

    private final Stack stack;

    Town(Stack stack) {
        this.stack = stack;
    }

    Caller at(Service service, String client) {
        return Caller.with(stack.url(service), () -> stack.token(client));
    }

    Caller at(URI process, String client) {
        return Caller.with(process, () -> stack.token(client));
    }

    /** Sessions with free places in a city, once the registry's events have arrived. */
    List<JsonObject> sessions(String cityCode) {
        return Patience.until(
                SOON,
                () -> Caller.withoutToken(stack.url(Service.BOOKING))
                        .get("/v1/availability?free_only=true&city_code=" + cityCode)
                        .list("/sessions"),
                found -> !found.isEmpty());
    }

    /** Registers somebody new with valid papers. */
    String register(String client) {
        return register(client, person());
    }

    String register(String client, JsonObject person) {
        return at(Service.ELIGIBILITY, client)
                .post("/v1/applicants", person)
                .require(201)
                .at("/applicant_id");
    }

    public static JsonObject person() {
        int number = PEOPLE.incrementAndGet();
        return new JsonObject()
                .put("name", new JsonObject().put("latin", "TESTER PERSON"))
                .put("birth_date", "1990-05-01")
                .put("nationality", "ESP")
                .put(
                        "documents",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("type", "PASSPORT")
                                        .put("number", "XDA" + number)
                                        .put("issuing_country", "ESP")
                                        .put("expires_on", "2031-01-01"))
                                .add(new JsonObject()
                                        .put("type", "RESIDENCE_PERMIT")
                                        .put("kind", "WORK")
                                        .put("number", "140" + number)
                                        .put("expires_on", "2028-06-30")))
                .put(
                        "contact",
                        new JsonObject()
                                .put("email", "p" + number + "@example.org")
                                .put("language", "en"));
    }

    /** A batch of new people for the next three weeks in a city. */
    JsonObject batch(String number, String mode, String cityCode, int people) {
        JsonArray rows = new JsonArray();
        for (int row = 0; row < people; row++) {
            rows.add(person().put("out_applicant_no", number + "-" + row).put("declaration", declaration()));
        }
        LocalDate today = LocalDate.parse(stack.now().toString().substring(0, 10));
        return new JsonObject()
                .put("out_batch_no", number)
                .put("mode", mode)
                .put(
                        "placement",
                        new JsonObject()
                                .put("city_code", cityCode)
                                .put("from", today.toString())
                                .put("to", today.plusDays(20).toString()))
                .put("rows", rows);
    }

    public static JsonObject wish(String applicant, String session) {
        return new JsonObject()
                .put("out_booking_no", "E2E-" + UUID.randomUUID())
                .put("applicant_id", applicant)
                .put("session_id", session)
                .put("declaration", declaration());
    }

    private static JsonObject declaration() {
        return new JsonObject().put("informed_and_voluntary", true).put("declared_at", "2026-11-20T09:00:00+08:00");
    }

    Answer book(String client, String applicant, String session) {
        return at(Service.BOOKING, client).post("/v1/bookings", wish(applicant, session));
    }

    Answer readiness(Service service) {
        return Caller.withoutToken(stack.direct(service).get(0)).get("/q/health/ready");
    }
}
