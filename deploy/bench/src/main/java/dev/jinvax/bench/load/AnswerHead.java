package dev.jinvax.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Reads as much of an HTTP/1.1 answer as is needed: status, length, and the id at the end of Location. */
final class AnswerHead {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LOCATION = "location:".getBytes(StandardCharsets.US_ASCII);
    private static final int UUID_LENGTH = 36;

    private int bodyStart;
    private int bodyLength;
    private int status;
    private String id = "";

    void clear() {
        bodyStart = 0;
        bodyLength = 0;
        status = 0;
        id = "";
    }

    int status() {
        return status;
    }

    /** The id of what was created. */
    Optional<UUID> created() {
        return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
    }

    /** Whether the buffer, filled up to its position, holds the whole answer. */
    boolean isWhole(ByteBuffer in) {
        if (bodyStart == 0 && !readHead(in)) {
            return false;
        }
        int missing = bodyStart + bodyLength - in.position();
        if (missing > in.remaining()) {
            // Bodies larger than the buffer are counted, not kept.
            int read = in.position() - bodyStart;
            bodyLength -= read;
            in.position(bodyStart);
        }
        return missing <= 0;
    }

    private boolean readHead(ByteBuffer in) {
        int end = in.position();
        int lineStart = 0;
        for (int index = 0; index + 1 < end; index++) {
            if (in.get(index) != '\r' || in.get(index + 1) != '\n') {
                continue;
            }
            if (index == lineStart) {
                status = (in.get(9) - '0') * 100 + (in.get(10) - '0') * 10 + (in.get(11) - '0');
                bodyStart = index + 2;
                return true;
            }
            line(in, lineStart, index);
            lineStart = index + 2;
            index++;
        }
        return false;
    }

    private void line(ByteBuffer in, int start, int end) {
        if (startsWith(in, start, end, LENGTH)) {
            bodyLength = Integer.parseInt(text(in, start + LENGTH.length, end).strip());
        } else if (startsWith(in, start, end, LOCATION) && end - start > UUID_LENGTH) {
            id = text(in, end - UUID_LENGTH, end);
        }
    }

    private static boolean startsWith(ByteBuffer in, int start, int end, byte[] name) {
        if (end - start < name.length) {
            return false;
        }
        for (int index = 0; index < name.length; index++) {
            if ((in.get(start + index) | 0x20) != (name[index] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private static String text(ByteBuffer in, int start, int end) {
        byte[] bytes = new byte[end - start];
        in.get(start, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
