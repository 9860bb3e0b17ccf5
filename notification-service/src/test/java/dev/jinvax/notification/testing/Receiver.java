package dev.jinvax.notification.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A partner's endpoint: keeps what it is sent and answers as the test says. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = exchange -> exchange.sendResponseHeaders(204, -1);

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hooks?tenant=1";
    }

    public Receiver behaving(Behaviour next) {
        behaviour = next;
        return this;
    }

    public Receiver answering(int status) {
        return behaving(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /** What came of a type. */
    public List<Received> received(String type) {
        return received.stream()
                .filter(each -> each.json().path("type").asText().equals(type))
                .toList();
    }

    /** Kinds of the reminders that came. */
    public List<String> kinds() {
        return received.stream()
                .filter(each -> each.json().path("data").has("kind"))
                .map(each -> each.json().path("data").path("kind").asText())
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    System.nanoTime()));
            behaviour.answer(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** How the endpoint answers. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** One request. */
    public record Received(String uri, String id, String timestamp, String signature, String body, long nanos) {
        /** The three headers of Standard Webhooks. */
        public Map<String, String> headers() {
            return Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", signature);
        }

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
