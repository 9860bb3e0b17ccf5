package dev.jinvax.e2e;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Answer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** What clients were told: each booking with the moment its acknowledgement had come. */
final class Journal {
    private final ConcurrentLinkedQueue<Entry> entries = new ConcurrentLinkedQueue<>();

    /** Registers somebody and books one of the sessions for them. */
    void book(Town town, List<JsonObject> sessions) {
        String applicant = town.register("alipay");
        JsonObject session = sessions.get(ThreadLocalRandom.current().nextInt(sessions.size()));
        JsonObject wish = Town.wish(applicant, session.getString("session_id"));
        String key = UUID.randomUUID().toString();
        Answer booked = send(town, wish, key).require(201);
        entries.add(new Entry(wish, key, booked.text(), booked.at("/booking_id"), Instant.now()));
    }

    private static Answer send(Town town, JsonObject wish, String key) {
        return town.at(Service.BOOKING, "alipay").header("Prefer", "wait=10").post("/v1/bookings", wish, key);
    }

    List<Entry> before(Instant moment) {
        return entries.stream()
                .filter(entry -> !entry.acknowledged().isAfter(moment))
                .toList();
    }

    List<Entry> after(Instant moment) {
        return entries.stream()
                .filter(entry -> entry.acknowledged().isAfter(moment))
                .toList();
    }

    /** Those whose client, asking once more with the same key, is not told the same as the first time. */
    List<Entry> lost(Town town, List<Entry> wanted) {
        return wanted.stream()
                .filter(entry -> {
                    Answer again = send(town, entry.wish(), entry.key());
                    Answer found = town.at(Service.BOOKING, "alipay").get("/v1/bookings/" + entry.booking());
                    return !again.text().equals(entry.answer())
                            || !found.at("/state").equals("CONFIRMED");
                })
                .toList();
    }

    record Entry(JsonObject wish, String key, String answer, String booking, Instant acknowledged) {}
}
