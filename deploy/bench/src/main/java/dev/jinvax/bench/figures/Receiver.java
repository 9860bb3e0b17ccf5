package dev.jinvax.bench.figures;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where webhooks arrive; remembers when each did, and checks signatures afterwards with code other than ours. */
final class Receiver implements AutoCloseable {
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Arrival> arrivals = new ArrayList<>();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** One message as it came. */
    record Arrival(Instant at, HttpHeaders headers, String body) {
        /** How long after what it tells of. */
        Duration lateness() {
            return Duration.between(Instant.parse(new JsonObject(body).getString("timestamp")), at);
        }

        boolean isSignedWith(List<Webhook> partners) {
            return partners.stream().anyMatch(partner -> {
                try {
                    partner.verify(body, headers);
                    return true;
                } catch (WebhookVerificationException e) {
                    return false;
                }
            });
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    synchronized List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    private void take(HttpExchange exchange) throws IOException {
        Instant now = Instant.now();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Arrival arrival = new Arrival(now, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body);
        synchronized (this) {
            arrivals.add(arrival);
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
