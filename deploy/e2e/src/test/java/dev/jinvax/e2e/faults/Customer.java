package dev.jinvax.e2e.faults;

import dev.jinvax.e2e.Town;
import dev.jinvax.e2e.check.Call;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One of the clients that book, move and give up while things break; it does one thing after another. */
final class Customer {
    private static final int MOST_REPEATS = 100;
    private static final long PAUSE_MILLIS = 60;
    private static final int UPLOADERS = 3;

    private final int number;
    private final Stage stage;
    private final Partner partner;
    private final Partner university;
    private final String prefix;
    private final List<String> sessions;
    private final Random random;
    private final List<Wished> unknown = new ArrayList<>();
    private final List<Wished> booked = new ArrayList<>();
    private final List<String> cancelling = new ArrayList<>();
    private final Deque<String> people = new ArrayDeque<>();
    private int wishes;

    Customer(
            int number,
            Stage stage,
            Partner partner,
            Partner university,
            String prefix,
            List<String> sessions,
            long seed) {
        this.number = number;
        this.stage = stage;
        this.partner = partner;
        this.university = university;
        this.prefix = prefix + number + "-";
        this.sessions = sessions;
        this.random = new Random(seed * 31 + number);
    }

    /** What was asked for under which key, and the booking it became. */
    private record Wished(JsonObject wish, String key, Optional<String> booking) {}

    void run(BooleanSupplier storm) {
        while (storm.getAsBoolean()) {
            step();
            pause();
        }
    }

    /** Asks again until every outcome is known. */
    void settle() {
        for (int round = 0; round < MOST_REPEATS && !unknown.isEmpty(); round++) {
            book(unknown.remove(0));
            pause();
        }
        for (int round = 0; round < MOST_REPEATS && !cancelling.isEmpty(); round++) {
            cancel(cancelling.remove(0));
        }
    }

    private void step() {
        int choice = random.nextInt(100);
        if (choice < 48) {
            person().ifPresent(person ->
                    book(new Wished(wish(person), UUID.randomUUID().toString(), Optional.empty())));
        } else if (choice < 62) {
            if (!unknown.isEmpty()) {
                book(unknown.remove(random.nextInt(unknown.size())));
            }
        } else if (choice < 67) {
            any(booked).ifPresent(again -> partner.book(process(), again.wish(), again.key()));
        } else if (choice < 82) {
            any(booked).ifPresent(given -> {
                booked.remove(given);
                people.add(given.wish().getString("applicant_id"));
                cancel(given.booking().orElseThrow());
            });
        } else if (choice < 92) {
            any(booked)
                    .ifPresent(moved ->
                            partner.reschedule(process(), moved.booking().orElseThrow(), session()));
        } else if (choice < 96) {
            any(booked).ifPresent(read -> partner.read(process(), read.booking().orElseThrow()));
        } else if (number < UPLOADERS) {
            upload();
        }
    }

    private void book(Wished wished) {
        Call call = partner.book(process(), wished.wish(), wished.key());
        if (call.isDone()) {
            String booking = call.heard().orElseThrow().at("booking_id");
            booked.add(new Wished(wished.wish(), wished.key(), Optional.of(booking)));
            partner.read(process(), booking);
        } else if (call.isUnknown()) {
            unknown.add(wished);
        } else if (!call.heard().orElseThrow().at("code").equals("ALREADY_BOOKED")) {
            people.add(wished.wish().getString("applicant_id"));
        }
    }

    private void cancel(String booking) {
        if (partner.cancel(process(), booking).isUnknown()) {
            cancelling.add(booking);
        }
    }

    private void upload() {
        JsonArray rows = new JsonArray();
        for (int row = 0; row < 5; row++) {
            rows.add(Town.person()
                    .put("out_applicant_no", prefix + wishes + "-" + row)
                    .put("declaration", Town.wish("", "").getJsonObject("declaration")));
        }
        String today = stage.stack().now().plus(Duration.ofDays(1)).toString().substring(0, 10);
        String until = stage.stack().now().plus(Duration.ofDays(20)).toString().substring(0, 10);
        university.upload(
                process(),
                new JsonObject()
                        .put("out_batch_no", prefix + "batch-" + wishes++)
                        .put("mode", "COMMIT")
                        .put(
                                "placement",
                                new JsonObject()
                                        .put("city_code", "140600")
                                        .put("from", today)
                                        .put("to", until))
                        .put("rows", rows),
                UUID.randomUUID().toString());
    }

    private JsonObject wish(String person) {
        return Town.wish(person, session()).put("out_booking_no", prefix + wishes++);
    }

    /** Somebody who waits for a place, or somebody new; nobody while eligibility is away. */
    private Optional<String> person() {
        if (!people.isEmpty() && random.nextBoolean()) {
            return Optional.of(people.remove());
        }
        try {
            return Optional.of(Caller.with(
                            stage.stack().url(Service.ELIGIBILITY),
                            () -> stage.stack().token(partner.name()))
                    .post("/v1/applicants", Town.person())
                    .require(201)
                    .at("/applicant_id"));
        } catch (RuntimeException away) {
            return Optional.empty();
        }
    }

    private String session() {
        return sessions.get(random.nextInt(sessions.size()));
    }

    private URI process() {
        return stage.process(random.nextInt(2));
    }

    private <T> Optional<T> any(List<T> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
