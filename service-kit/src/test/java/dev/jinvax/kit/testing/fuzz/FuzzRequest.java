package dev.jinvax.kit.testing.fuzz;

import dev.jinvax.kit.testing.ApiOperation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * One request as it goes over the wire.
 *
 * @param method that of the operation, or one its address does not take
 * @param headers in order; a name may stand twice
 */
record FuzzRequest(
        ApiOperation operation,
        String method,
        String uri,
        List<Map.Entry<String, String>> headers,
        byte[] body,
        FuzzCaller caller) {
    private static final int SHOWN = 400;

    FuzzRequest {
        headers = List.copyOf(headers);
    }

    boolean isOfTheOperation() {
        return method.equals(operation.method());
    }

    /** What a developer needs to send it again. */
    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return method + " " + cut(uri) + " as " + caller + " "
                + headers.stream()
                        .map(header -> header.getKey() + ": " + cut(header.getValue()))
                        .toList()
                + " body(" + body.length + "): " + cut(text);
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
