package dev.jinvax.e2e.faults;

import dev.jinvax.e2e.check.Call;
import dev.jinvax.e2e.check.Call.Heard;
import dev.jinvax.e2e.check.Call.Kind;
import dev.jinvax.e2e.check.Journal;
import dev.jinvax.local.stack.Stack;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Calls as a partner, and writes down each call with what came of it. */
final class Partner {
    /** Longer than any limit of the product's own: who waits longer than this is hanging. */
    static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final Stack stack;
    private final String client;
    private final Journal journal;

    Partner(Stack stack, String client, Journal journal) {
        this.stack = stack;
        this.client = client;
        this.journal = journal;
    }

    String name() {
        return client;
    }

    Call book(URI process, JsonObject wish, String key) {
        return call(process, Kind.BOOK, key, wish.getString("out_booking_no"), "/v1/bookings", wish.encode());
    }

    Call cancel(URI process, String booking) {
        return call(process, Kind.CANCEL, booking, booking, "/v1/bookings/" + booking + "/cancellation", "{}");
    }

    Call reschedule(URI process, String booking, String session) {
        String body = new JsonObject().put("session_id", session).encode();
        return call(process, Kind.RESCHEDULE, booking, booking, "/v1/bookings/" + booking + "/rescheduling", body);
    }

    Call read(URI process, String booking) {
        return call(process, Kind.READ, booking, booking, "/v1/bookings/" + booking, "");
    }

    Call upload(URI process, JsonObject batch, String key) {
        return call(process, Kind.BATCH, key, batch.getString("out_batch_no"), "/v1/batches", batch.encode());
    }

    private Call call(URI process, Kind kind, String key, String about, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(process + path))
                .timeout(PATIENCE)
                .header("authorization", "Bearer " + stack.token(client));
        if (body.isEmpty()) {
            request.GET();
        } else {
            request.header("content-type", "application/json")
                    .header("idempotency-key", key)
                    .header("prefer", "wait=5")
                    .POST(BodyPublishers.ofString(body));
        }
        long begin = System.nanoTime();
        Optional<Heard> heard = send(request.build());
        return journal.add(client, kind, key, about, body, heard, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static Optional<Heard> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            return Optional.of(new Heard(answer.statusCode(), answer.body()));
        } catch (IOException nothingHeard) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
