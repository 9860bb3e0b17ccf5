package dev.jinvax.local.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A service in small, for a process of its own: ready at once, and it says with which settings it was started. */
public final class StubService {
    private StubService() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(System.getenv("QUARKUS_HTTP_HOST"), port), 0);
        server.createContext("/q/health/ready", exchange -> answer(exchange, "{\"status\":\"UP\",\"checks\":[]}"));
        server.createContext("/local/clock", exchange -> answer(exchange, "{}"));
        server.createContext(
                "/pid",
                exchange ->
                        answer(exchange, Long.toString(ProcessHandle.current().pid())));
        server.createContext("/settings/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring("/settings/".length());
            answer(exchange, String.valueOf(System.getenv(name)));
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
