package dev.jinvax.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The same GET again and again. */
public final class GetRequests implements Requests {
    private final byte[] bytes;

    public GetRequests(String path) {
        this.bytes = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void write(ByteBuffer target) {
        target.put(bytes);
    }
}
