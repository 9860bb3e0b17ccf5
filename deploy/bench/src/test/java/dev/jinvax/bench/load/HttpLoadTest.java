package dev.jinvax.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {
    private final Set<String> bodies = ConcurrentHashMap.newKeySet();
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answered = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/bookings", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().add("Location", "/v1/bookings/" + UUID.randomUUID());
            byte[] body = new byte[100_000];
            exchange.sendResponseHeaders(201, body.length);
            exchange.getResponseBody().write(body);
            answered.incrementAndGet();
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void everyAnswerIsCountedAndEveryCreatedIdTold() {
        Answers answers = load().run(4, Pace.closed(), Duration.ofMillis(300), requests());

        assertThat(answers.unexpected(201)).isEmpty();
        assertThat(answers.count(201)).isPositive().isEqualTo(told.size()).isEqualTo(answered.get());
    }

    @Test
    void noTwoRequestsAreTheSame() {
        Answers answers = load().run(4, Pace.closed(), Duration.ofMillis(300), requests());

        assertThat(bodies).hasSize(answers.count(201)).allMatch(body -> body.endsWith("}}"));
    }

    @Test
    void anOpenLoopKeepsItsSchedule() {
        Answers answers = load().run(8, Pace.open(200), Duration.ofMillis(500), requests());

        assertThat(answers.count(201)).isBetween(90, 101);
    }

    private HttpLoad load() {
        return new HttpLoad(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), told::add);
    }

    private static Requests requests() {
        return new BookingRequests(List.of("token"), List.of(new UUID(1, 2)), 0, 1_000_000);
    }
}
