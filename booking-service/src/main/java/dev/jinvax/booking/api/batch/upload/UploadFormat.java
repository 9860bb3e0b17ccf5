package dev.jinvax.booking.api.batch.upload;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.api.batch.BatchProblem;
import dev.jinvax.booking.domain.batch.RowSource;
import dev.jinvax.kit.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** What an upload is made of. */
public enum UploadFormat {
    JSON,
    NDJSON,
    /** A text table or a workbook; its first bytes tell which, because programs and people name files as they like. */
    TABLE;

    /** The rows of the file, ready to be read once. */
    public RowSource rows(SpooledFile file, ObjectMapper json, Instant now) {
        return switch (this) {
            case JSON -> new JsonRows(file, JsonRows.Layout.DOCUMENT, json, now);
            case NDJSON -> new JsonRows(file, JsonRows.Layout.LINES, json, now);
            case TABLE -> isWorkbook(file) ? new XlsxRows(file, json, now) : new CsvRows(file, json, now);
        };
    }

    /** What comes with the rows: of a JSON document it stands inside, otherwise beside it. */
    public Map<String, String> orderFields(SpooledFile file, Map<String, String> beside) {
        return switch (this) {
            case JSON -> DocumentHead.read(file);
            case NDJSON, TABLE -> beside;
        };
    }

    private static boolean isWorkbook(SpooledFile file) {
        try (InputStream content = Files.newInputStream(file.path())) {
            byte[] start = content.readNBytes(8);
            if (start.length == 8 && ReadableWorkbook.isOLE2Header(start)) {
                // The old .xls, or a workbook with a password.
                throw new ProblemException(BatchProblem.FILE_UNREADABLE);
            }
            return start.length == 8 && ReadableWorkbook.isOOXMLZipHeader(start);
        } catch (IOException e) {
            throw new ProblemException(BatchProblem.FILE_UNREADABLE);
        }
    }
}
