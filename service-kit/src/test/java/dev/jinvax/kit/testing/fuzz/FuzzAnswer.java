package dev.jinvax.kit.testing.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** @param contentType without its parameters, empty when there was none */
record FuzzAnswer(int status, String contentType, byte[] body) {
    static FuzzAnswer of(int status, String contentType, byte[] body) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return new FuzzAnswer(status, type, body);
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
