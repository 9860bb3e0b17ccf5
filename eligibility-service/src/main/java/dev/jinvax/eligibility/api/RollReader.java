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
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a roll as a stream: a line that is none has nothing in it, which is told as missing fields. */
final class RollReader {
    private static final ObjectMapper JSON = JsonConventions.forEvents();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RollReader() {}

    static Iterator<Line> ndjson(InputStream roll) {
        AtomicInteger number = new AtomicInteger();
        Iterator<Line> lines = reader(roll)
                .lines()
                .map(text -> new Text(number.incrementAndGet(), text))
                .filter(text -> !text.written.isBlank())
                .map(RollReader::ndjson)
                .iterator();
        return guarded(lines, line -> line);
    }

    private static Line ndjson(Text text) {
        try {
            JsonNode row = JSON.readTree(text.written);
            return line(
                    text.number,
                    text(row, "scheme"),
                    text(row, "number"),
                    text(row, "valid_from"),
                    text(row, "valid_until"));
        } catch (JsonProcessingException e) {
            return line(text.number, null, null, null, null);
        }
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.path(field).textValue();
    }

    static Iterator<Line> csv(InputStream roll) {
        Reader reader = reader(roll);
        return guarded(CsvReader.builder().ofNamedCsvRecord(reader).iterator(), RollReader::csv);
    }

    private static Line csv(NamedCsvRecord row) {
        return line(
                (int) row.getStartingLineNumber(),
                row.findField("scheme").orElse(null),
                row.findField("number").orElse(null),
                row.findField("valid_from").orElse(null),
                row.findField("valid_until").orElse(null));
    }

    /** Spreadsheets write a byte order mark before the first name. */
    private static BufferedReader reader(InputStream roll) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(roll, StandardCharsets.UTF_8));
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException e) {
            throw new ProblemException(CommonProblem.BODY_UNREADABLE);
        }
    }

    private static <T> Iterator<Line> guarded(Iterator<T> rows, Function<T, Line> read) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return rows.hasNext();
                } catch (CsvParseException | UncheckedIOException e) {
                    // The parser's message may quote the line.
                    throw new ProblemException(CommonProblem.BODY_UNREADABLE);
                }
            }

            @Override
            public Line next() {
                return read.apply(rows.next());
            }
        };
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

    /** A line of the file, counted from 1. */
    private record Text(int number, String written) {}
}
