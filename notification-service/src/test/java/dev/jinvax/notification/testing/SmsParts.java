package dev.jinvax.notification.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway for short messages: takes what is signed with the secret it shares with us, and nothing else. */
public final class SmsParts implements QuarkusTestResourceLifecycleManager {
    private static final String SECRET = "whsec_c21zIGdhdGV3YXkgb2YgdGhlIHRlc3RzLCAzMiBieXRlcw==";
    private static final int NOT_SIGNED = 401;
    private static final List<Taken> TAKEN = new CopyOnWriteArrayList<>();
    private static volatile int status = 202;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/messages", SmsParts::take);
        server.start();
        return Map.of(
                "jinvax.sms.url",
                "http://localhost:" + server.getAddress().getPort() + "/messages",
                "jinvax.sms.secret",
                SECRET);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** What it answers from now on to what is signed. */
    public static void answering(int next) {
        status = next;
    }

    /** What came for a number, oldest first. */
    public static List<Taken> to(String phone) {
        return TAKEN.stream()
                .filter(each -> each.json().path("phone").asText().equals(phone))
                .toList();
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
            int answer = isSigned(body, headers) ? status : NOT_SIGNED;
            TAKEN.add(new Taken(headers.firstValue("webhook-id").orElse(""), body, answer));
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    private static boolean isSigned(String body, HttpHeaders headers) {
        try {
            new Webhook(SECRET).verify(body, headers);
            return true;
        } catch (EmptyWebhookSecretException | WebhookVerificationException e) {
            return false;
        }
    }

    /** A message, and what the gateway said to it. */
    public record Taken(String id, String body, int answer) {
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
