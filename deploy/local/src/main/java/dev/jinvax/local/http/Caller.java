package dev.jinvax.local.http;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Somebody who calls Jinvax through its front door, with a token or without. */
public final class Caller {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** A batch of 50,000 rows is stored before it is answered. */
    private static final Duration UPLOAD_LIMIT = Duration.ofMinutes(5);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;
    private final Optional<Supplier<String>> token;
    private final List<String> headers;

    private Caller(URI base, Optional<Supplier<String>> token, List<String> headers) {
        this.base = base;
        this.token = token;
        this.headers = List.copyOf(headers);
    }

    public static Caller withoutToken(URI base) {
        return new Caller(base, Optional.empty(), List.of());
    }

    public static Caller with(URI base, Supplier<String> token) {
        return new Caller(base, Optional.of(token), List.of());
    }

    /** The same caller, with a header on each call. */
    public Caller header(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Caller(base, token, more);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Optional.empty());
    }

    /** With an idempotency key of its own: each call is a new wish. */
    public Answer post(String path, JsonObject body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, JsonObject body, String idempotencyKey) {
        return header("idempotency-key", idempotencyKey)
                .send("POST", path, json(body), Optional.of("application/json"));
    }

    public Answer put(String path, JsonObject body) {
        return send("PUT", path, json(body), Optional.of("application/json"));
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), Optional.empty());
    }

    /** A body that is not JSON, as it is. */
    public Answer upload(String path, String type, byte[] body) {
        return upload(path, type, body, UUID.randomUUID().toString());
    }

    public Answer upload(String path, String type, byte[] body, String idempotencyKey) {
        return header("idempotency-key", idempotencyKey)
                .send("POST", path, BodyPublishers.ofByteArray(body), Optional.of(type), UPLOAD_LIMIT);
    }

    private static BodyPublisher json(JsonObject body) {
        return BodyPublishers.ofString(body.encode());
    }

    private Answer send(String method, String path, BodyPublisher body, Optional<String> type) {
        return send(method, path, body, type, LIMIT);
    }

    private Answer send(String method, String path, BodyPublisher body, Optional<String> type, Duration limit) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(limit).method(method, body);
        token.ifPresent(supplier -> request.header("authorization", "Bearer " + supplier.get()));
        type.ifPresent(value -> request.header("content-type", value));
        for (int at = 0; at < headers.size(); at += 2) {
            request.setHeader(headers.get(at), headers.get(at + 1));
        }
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + method + " " + path, e);
        }
    }
}
