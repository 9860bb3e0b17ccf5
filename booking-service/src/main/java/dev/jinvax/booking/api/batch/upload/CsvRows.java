package dev.jinvax.booking.api.batch.upload;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.jinvax.booking.api.batch.BatchProblem;
import dev.jinvax.booking.domain.batch.RowSource;
import dev.jinvax.booking.domain.batch.SubmittedRow;
import dev.jinvax.kit.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Rows of a text table, whatever its encoding and separator. */
final class CsvRows implements RowSource {
    private static final int LONGEST_RECORD = 1 << 18;
    private static final String EXCEL_HINT = "sep=";

    private final SpooledFile file;
    private final ObjectMapper json;
    private final Instant now;
    private List<String> ignored = List.of();

    CsvRows(SpooledFile file, ObjectMapper json, Instant now) {
        this.file = file;
        this.json = json;
        this.now = now;
    }

    @Override
    public void forEach(Consumer<SubmittedRow> taker) {
        TableReader table = new TableReader(json, now, taker);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(Separator.of(file.path()))
                .maxBufferSize(LONGEST_RECORD)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(TextEncoding.open(file.path()))) {
            for (CsvRecord line : records) {
                if (!line.getField(0).startsWith(EXCEL_HINT)) {
                    table.take((int) line.getStartingLineNumber(), line.getFields());
                }
            }
        } catch (CsvParseException e) {
            throw new ProblemException(BatchProblem.FILE_UNREADABLE);
        } catch (UncheckedIOException | IOException e) {
            throw new ProblemException(BatchProblem.FILE_UNREADABLE);
        }
        ignored = table.finish();
    }

    @Override
    public List<String> ignoredColumns() {
        return ignored;
    }
}
