package dev.jinvax.bench.load;

import java.nio.ByteBuffer;

/** Where the bytes of the next request come from. Asked by one thread. */
@FunctionalInterface
public interface Requests {
    /** Puts one whole HTTP/1.1 request into the cleared buffer. */
    void write(ByteBuffer target);
}
