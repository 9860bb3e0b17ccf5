package dev.jinvax.booking.api.batch.upload;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** Finds what separates the columns of a text table: what stands most often in its first lines, outside quotes. */
final class Separator {
    private static final String CANDIDATES = ",;\t";
    private static final int MOST_CHARACTERS = 65_536;
    private static final int MOST_LINES = 10;

    private Separator() {}

    static char of(Path file) throws IOException {
        int[] counts = new int[CANDIDATES.length()];
        try (Reader reader = TextEncoding.open(file)) {
            boolean quoted = false;
            int lines = 0;
            for (int read = 0; read < MOST_CHARACTERS; read++) {
                int symbol = reader.read();
                lines += symbol == '\n' && !quoted ? 1 : 0;
                if (symbol < 0 || lines == MOST_LINES) {
                    break;
                }
                quoted ^= symbol == '"';
                int candidate = CANDIDATES.indexOf(symbol);
                if (!quoted && candidate >= 0) {
                    counts[candidate]++;
                }
            }
        }
        int best = 0;
        for (int candidate = 1; candidate < counts.length; candidate++) {
            best = counts[candidate] > counts[best] ? candidate : best;
        }
        return CANDIDATES.charAt(best);
    }
}
