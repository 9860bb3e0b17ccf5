package dev.jinvax.local.stack;

import dev.jinvax.local.base.CannotStartException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;

/** Asks a service whether it is ready, and what is missing when it is not. */
final class Readiness {
    private static final Duration POLL = Duration.ofMillis(100);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    /** @param missing names of the failed checks, or why there was no answer; empty when ready */
    record Answer(boolean ready, String missing) {}

    Answer ask(URI service) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 ? new Answer(true, "") : new Answer(false, missing(response.body()));
        } catch (IOException e) {
            return new Answer(false, "no answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(false, "interrupted");
        }
    }

    private static String missing(String body) {
        try {
            JsonArray checks = new JsonObject(body).getJsonArray("checks", new JsonArray());
            return checks.stream()
                    .map(JsonObject.class::cast)
                    .filter(check -> !"UP".equals(check.getString("status")))
                    .map(check -> check.getString("name"))
                    .collect(Collectors.joining(", "));
        } catch (DecodeException e) {
            return "an answer we do not understand";
        }
    }

    /** Waits until the process is ready; gives up when it keeps ending or the time is over. */
    void await(ServiceProcess process, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        Answer answer = ask(process.address());
        while (!answer.ready()) {
            if (process.failures() >= 2) {
                throw new CannotStartException(process.name() + " ends right after its start; see " + process.log());
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStartException(process.name() + " was not ready within " + limit.toSeconds()
                        + " s (missing: " + answer.missing() + "); see " + process.log());
            }
            pause();
            answer = ask(process.address());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("Interrupted while the services were starting.", e);
        }
    }
}
