package dev.jinvax.e2e.check;

import dev.jinvax.e2e.check.Call.Heard;
import dev.jinvax.e2e.check.Call.Kind;
import dev.jinvax.e2e.check.Evidence.Batch;
import dev.jinvax.e2e.check.Evidence.Booking;
import dev.jinvax.e2e.check.Evidence.Change;
import dev.jinvax.e2e.check.Evidence.Delivery;
import dev.jinvax.e2e.check.Evidence.Known;
import dev.jinvax.e2e.check.Evidence.Place;
import dev.jinvax.e2e.check.Evidence.Reminder;
import dev.jinvax.e2e.check.Evidence.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evidence that can be falsified. As made it is of one booking, one batch of one row, and sound. */
final class Recorded {
    private static final Instant DUE = Instant.parse("2026-11-20T01:00:00Z");
    private static final String ANSWER =
            "{\"booking_id\":\"b1\",\"reference\":\"R1\",\"session\":{\"session_id\":\"s1\"}}";

    final List<Call> calls = new ArrayList<>(List.of(
            call(Kind.BOOK, "k1", "N1", 201, ANSWER),
            call(Kind.READ, "b1", "b1", 200, "{\"booking_id\":\"b1\"}"),
            call(Kind.BATCH, "k2", "N2", 202, "{\"batch_id\":\"a1\"}")));
    final List<Booking> bookings = new ArrayList<>(List.of(
            new Booking("b1", "alipay", "N1", "CONFIRMED", "s1", 1, "p1", "R1", ""),
            new Booking("b2", "university", "", "CONFIRMED", "s1", 1, "p2", "R2", "a1/1")));
    final List<Place> places = new ArrayList<>(List.of(new Place("s1", 2, 2, 0, 0, 0, 2, 0, false)));
    final List<String> overbooked = new ArrayList<>();
    final List<Change> history = new ArrayList<>(List.of(
            new Change("b1", 1, "e1", "booking.confirmed.v1"), new Change("b2", 1, "e2", "booking.confirmed.v1")));
    final List<Told> told = new ArrayList<>(
            List.of(new Told("b1", 1, "e1", "booking.confirmed.v1"), new Told("b2", 1, "e2", "booking.confirmed.v1")));
    final Map<String, String> keys = new HashMap<>(Map.of("alipay k1", ANSWER));
    final List<Known> known =
            new ArrayList<>(List.of(new Known("b1", 1, "CONFIRMED"), new Known("b2", 1, "CONFIRMED")));
    final List<Reminder> reminders = new ArrayList<>(List.of(reminder("SENT", DUE.plusSeconds(1))));
    final List<Delivery> deliveries =
            new ArrayList<>(List.of(new Delivery("evt_e1", "w1", "alipay", "booking.confirmed.v1", "b1", "DELIVERED")));
    final List<String> arrivals = new ArrayList<>(List.of("evt_e1"));
    final Set<String> mails = new HashSet<>(Set.of("<rem_m1@jinvax>"));
    final List<Batch> batches = new ArrayList<>(
            List.of(new Batch("a1", "university", "N2", "COMPLETED", 1, Map.of(1, "BOOKED"), Map.of(1, "b2"))));
    int unsent;

    static Call call(Kind kind, String key, String about, int status, String body) {
        return new Call(
                0, "alipay", kind, key, about, "{}", Optional.of(new Heard(status, body)), Duration.ofMillis(5));
    }

    static Call unheard(String key, String about, Duration took) {
        return new Call(0, "alipay", Kind.BOOK, key, about, "{}", Optional.empty(), took);
    }

    static Reminder reminder(String state, Instant finished) {
        return new Reminder("m1", "b1", "CONFIRMATION", "PERSON", 1, state, DUE, finished, true, 0);
    }

    Evidence evidence() {
        return new Evidence(
                calls,
                Duration.ofSeconds(40),
                Duration.ZERO,
                DUE.plusSeconds(600),
                bookings,
                places,
                overbooked,
                history,
                told,
                unsent,
                keys,
                known,
                reminders,
                deliveries,
                arrivals,
                mails,
                batches);
    }
}
