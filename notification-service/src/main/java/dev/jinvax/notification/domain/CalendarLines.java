package dev.jinvax.notification.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Lines of a calendar object: escaped, folded and ended as RFC 5545 (3.1, 3.3.11) wants them. */
public final class CalendarLines {
    /** Octets of a line without its end. */
    private static final int LONGEST = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private final StringBuilder lines = new StringBuilder();

    /** @param value written as it is, so of our own making; what breaks a line is left out all the same */
    public CalendarLines add(String name, String value) {
        fold((name + ":" + value).replaceAll("[\\x00-\\x1f\\x7f]", ""));
        return this;
    }

    public CalendarLines add(String name, Instant time) {
        return add(name, UTC.format(time));
    }

    /** @param text anything */
    public CalendarLines addText(String name, String text) {
        return add(
                name,
                text.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r\n", "\\n")
                        .replace("\n", "\\n"));
    }

    private void fold(String line) {
        int octets = 0;
        int index = 0;
        while (index < line.length()) {
            String symbol = Character.toString(line.codePointAt(index));
            int length = symbol.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(symbol);
            octets += length;
            index += symbol.length();
        }
        lines.append("\r\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
