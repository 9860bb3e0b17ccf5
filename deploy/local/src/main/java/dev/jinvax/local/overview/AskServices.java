package dev.jinvax.local.overview;

import dev.jinvax.local.base.Service;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks all services at once for what ops may see. Many readers of the page are one question every two seconds. */
final class AskServices {
    private static final Duration LIMIT = Duration.ofSeconds(4);
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Function<Service, List<URI>> backends;
    private final Supplier<String> token;
    private Optional<Kept> last = Optional.empty();

    /** @param token an access token of ops */
    AskServices(Function<Service, List<URI>> backends, Supplier<String> token) {
        this.backends = backends;
        this.token = token;
    }

    /** Answers after four seconds at the latest, with what was told until then. */
    synchronized Readings ask(Span span) {
        if (last.isPresent() && last.get().isOf(span)) {
            return last.get().readings();
        }
        Readings readings = readings(span, "Bearer " + token.get());
        last = Optional.of(new Kept(span, System.nanoTime(), readings));
        return readings;
    }

    private Readings readings(Span span, String authorization) {
        CompletableFuture<Optional<JsonObject>> cities = ask(Service.SITES, "/v1/cities", authorization);
        CompletableFuture<Optional<JsonObject>> bookings =
                ask(Service.BOOKING, "/v1/figures?from=" + span.from() + "&to=" + span.to(), authorization);
        CompletableFuture<Optional<JsonObject>> messages =
                ask(Service.NOTIFICATION, "/v1/figures?days=" + span.daysBehind(), authorization);
        Map<Service, CompletableFuture<Optional<JsonObject>>> outboxes = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            outboxes.put(service, ask(service, "/v1/outbox", authorization));
        }
        Map<Service, Optional<JsonObject>> told = new EnumMap<>(Service.class);
        outboxes.forEach((service, answer) -> told.put(service, answer.join()));
        return new Readings(cities.join(), bookings.join(), messages.join(), told);
    }

    private CompletableFuture<Optional<JsonObject>> ask(Service service, String path, String authorization) {
        List<URI> running = backends.apply(service);
        if (running.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        HttpRequest request = HttpRequest.newBuilder(running.get(0).resolve(path))
                .timeout(LIMIT)
                .header("authorization", authorization)
                .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .handle((response, failure) -> failure == null ? read(response) : Optional.empty());
    }

    private static Optional<JsonObject> read(HttpResponse<String> response) {
        try {
            return response.statusCode() == 200 ? Optional.of(new JsonObject(response.body())) : Optional.empty();
        } catch (DecodeException e) {
            return Optional.empty();
        }
    }

    private record Kept(Span span, long at, Readings readings) {
        boolean isOf(Span asked) {
            return span.equals(asked) && System.nanoTime() - at < KEPT.toNanos();
        }
    }
}
