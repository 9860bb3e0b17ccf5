package dev.jinvax.eligibility.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.jinvax.eligibility.application.ImportEnrolments.Line;
import dev.jinvax.kit.json.JsonConventions;
import dev.jinvax.kit.personal.PersonalText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Reads a roll as a stream: a line that is none has nothing in it, which is told as missing fields. */
final class RollReader {
    private static final ObjectMapper JSON = JsonConventions.forEvents();
    private static final int MOST_LINES = 500_000;

    private RollReader() {}

    static Iterator<Line> ndjson(InputStream roll) {
        AtomicInteger number = new AtomicInteger();
        return new BufferedReader(new InputStreamReader(roll, StandardCharsets.UTF_8))
                .lines()
                .limit(MOST_LINES)
                .filter(text -> !text.isBlank())
                .map(text -> ndjson(number.incrementAndGet(), text))
                .iterator();
    }

    private static Line ndjson(int number, String text) {
        try {
            JsonNode row = JSON.readTree(text);
            return line(
                    number,
                    text(row, "scheme"),
                    text(row, "number"),
                    text(row, "valid_from"),
                    text(row, "valid_until"));
        } catch (JsonProcessingException e) {
            return line(number, null, null, null, null);
        }
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.path(field).textValue();
    }

    static Iterator<Line> csv(InputStream roll) {
        Iterator<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(roll, StandardCharsets.UTF_8))
                .iterator();
        AtomicInteger number = new AtomicInteger();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return number.get() < MOST_LINES && rows.hasNext();
                } catch (CsvParseException | UncheckedIOException e) {
                    // The parser's message may quote the line.
                    throw new ProblemException(CommonProblem.BODY_UNREADABLE);
                }
            }

            @Override
            public Line next() {
                return csv(number.incrementAndGet(), rows.next());
            }
        };
    }

    private static Line csv(int number, NamedCsvRecord row) {
        return line(
                number,
                row.findField("scheme").orElse(null),
                row.findField("number").orElse(null),
                row.findField("valid_from").orElse(null),
                row.findField("valid_until").orElse(null));
    }

    private static Line line(
            int number,
            @Nullable String scheme,
            @Nullable String insured,
            @Nullable String validFrom,
            @Nullable String validUntil) {
        return new Line(number, scheme, personal(insured), personal(validFrom), personal(validUntil));
    }

    private static @Nullable PersonalText personal(@Nullable String text) {
        return text == null ? null : new PersonalText(text);
    }
}
