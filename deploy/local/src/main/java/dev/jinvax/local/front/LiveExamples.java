package dev.jinvax.local.front;

import dev.jinvax.local.base.LocalClock;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import dev.jinvax.local.issuer.Clients;
import dev.jinvax.local.issuer.Issuer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Puts things that exist on this stack in place of the invented ids of a document's examples, so that each can be sent
 * as it stands: a session with free places, a person registered just now, a booking of another.
 */
final class LiveExamples {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String SESSION = "0197d000-0000-7000-8000-00000000c001";
    private static final String APPLICANT = "0197d000-0000-7000-8000-00000000a001";
    private static final String BOOKING = "0197d000-0000-7000-8000-00000000b001";
    private static final String DECLARED_AT = "2026-11-20T09:00:00+08:00";
    private static final LocalDate FIRST_OF_DECEMBER = LocalDate.of(2026, 12, 1);
    private static final int DAYS_OF_DECEMBER = 14;
    /** Free places everywhere, and the vaccine of the examples. */
    private static final String FREE =
            "/bookings/v1/availability?city_code=140100&free_only=true&product_code=SINOPHARM_BEIJING";

    private final LocalClock clock;
    private final Caller platform;

    LiveExamples(Issuer issuer, LocalClock clock) {
        this.clock = clock;
        this.platform = Caller.with(
                URI.create(issuer.name()),
                () -> issuer.token(Clients.find("alipay").orElseThrow()));
    }

    /** Blocks while it asks; what cannot be had now stays as it was. */
    String in(Service service, String document) {
        Map<String, String> living = new LinkedHashMap<>();
        days(living);
        numbers(living);
        if (service == Service.BOOKING) {
            living.putAll(people());
        }
        String text = document;
        for (Map.Entry<String, String> each : living.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text;
    }

    private void days(Map<String, String> living) {
        LocalDate today = LocalDate.ofInstant(clock.now(), SHANGHAI);
        living.put(DECLARED_AT, ClockRoutes.inShanghai(clock.now()));
        for (int day = 0; day < DAYS_OF_DECEMBER; day++) {
            living.put("\"" + FIRST_OF_DECEMBER.plusDays(day) + "\"", "\"" + today.plusDays(day + 1L) + "\"");
        }
    }

    private static void numbers(Map<String, String> living) {
        String mark = Long.toString(ThreadLocalRandom.current().nextLong(1L << 30, 1L << 31), 36);
        living.put("\"example-", "\"try-" + mark + "-");
        living.put("\"B-2041\"", "\"B-" + mark + "\"");
        living.put("\"A-17\"", "\"A-" + mark + "\"");
        living.put("\"HR-2026-11\"", "\"HR-" + mark + "\"");
        living.put("https://partner.example/jinvax", "http://localhost:9999/hooks");
    }

    /** Nothing when it cannot be had now: the console opens all the same, and its examples name nobody. */
    private Map<String, String> people() {
        try {
            String session = platform.get(FREE).require(200).at("/sessions/0/session_id");
            return Map.of(SESSION, session, BOOKING, book(register(), session), APPLICANT, register());
        } catch (UncheckedIOException | Answer.UnexpectedAnswerException notNow) {
            return Map.of();
        }
    }

    private String book(String applicant, String session) {
        JsonObject wish = new JsonObject()
                .put("applicant_id", applicant)
                .put("session_id", session)
                .put(
                        "declaration",
                        new JsonObject()
                                .put("informed_and_voluntary", true)
                                .put("declared_at", ClockRoutes.inShanghai(clock.now())));
        return platform.header("Prefer", "wait=5")
                .post("/bookings/v1/bookings", wish)
                .require(201)
                .at("/booking_id");
    }

    private String register() {
        String number = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LocalDate today = LocalDate.ofInstant(clock.now(), SHANGHAI);
        return platform.post(
                        "/eligibility/v1/applicants",
                        new JsonObject()
                                .put("name", new JsonObject().put("latin", "EXAMPLE PERSON"))
                                .put("birth_date", "1990-05-01")
                                .put("nationality", "ESP")
                                .put(
                                        "documents",
                                        new JsonArray()
                                                .add(paper("PASSPORT", "X" + number, today)
                                                        .put("issuing_country", "ESP"))
                                                .add(paper("RESIDENCE_PERMIT", "R" + number, today)
                                                        .put("kind", "WORK")))
                                .put(
                                        "contact",
                                        new JsonObject()
                                                .put("email", "person@example.org")
                                                .put("language", "en")))
                .require(201)
                .at("/applicant_id");
    }

    private static JsonObject paper(String type, String number, LocalDate today) {
        return new JsonObject()
                .put("type", type)
                .put("number", number)
                .put("expires_on", today.plusYears(2).toString());
    }
}
