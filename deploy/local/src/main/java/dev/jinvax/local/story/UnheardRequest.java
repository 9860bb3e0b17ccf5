package dev.jinvax.local.story;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request that is sent in full and whose answer nobody reads; closing it is the connection breaking. */
final class UnheardRequest implements AutoCloseable {
    private final Socket connection;

    private UnheardRequest(Socket connection) {
        this.connection = connection;
    }

    static UnheardRequest post(URI process, String path, String token, String key, JsonObject body) {
        byte[] content = body.encode().getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + process.getAuthority() + "\r\nAuthorization: Bearer "
                + token + "\r\nIdempotency-Key: " + key + "\r\nPrefer: wait=10\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + content.length + "\r\n\r\n";
        try {
            Socket connection = new Socket(process.getHost(), process.getPort());
            connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().write(content);
            connection.getOutputStream().flush();
            return new UnheardRequest(connection);
        } catch (IOException e) {
            throw new UncheckedIOException("could not send to " + process, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not close the connection", e);
        }
    }
}
