package dev.jinvax.booking.api.batch.upload;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.api.batch.BatchProblem;
import dev.jinvax.booking.domain.batch.RowSource;
import dev.jinvax.booking.domain.batch.SubmittedRow;
import dev.jinvax.kit.problem.ProblemException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Rows of the first sheet of a workbook, read one at a time. */
final class XlsxRows implements RowSource {
    private static final int MOST_COLUMNS = 200;

    private final SpooledFile file;
    private final ObjectMapper json;
    private final Instant now;
    private List<String> ignored = List.of();

    XlsxRows(SpooledFile file, ObjectMapper json, Instant now) {
        this.file = file;
        this.json = json;
        this.now = now;
    }

    @Override
    public void forEach(Consumer<SubmittedRow> taker) {
        ZipLimits.check(file.path());
        TableReader table = new TableReader(json, now, taker);
        try (ReadableWorkbook workbook = open();
                Stream<Row> rows = reading(() -> firstSheet(workbook))) {
            Iterator<Row> lines = rows.iterator();
            Optional<Line> line = reading(() -> next(lines));
            while (line.isPresent()) {
                table.take(line.get().number(), line.get().cells());
                line = reading(() -> next(lines));
            }
        } catch (IOException e) {
            throw new ProblemException(BatchProblem.FILE_UNREADABLE);
        }
        ignored = table.finish();
    }

    private ReadableWorkbook open() {
        return reading(() -> {
            try {
                return new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true));
            } catch (IOException e) {
                throw new ProblemException(BatchProblem.FILE_UNREADABLE);
            }
        });
    }

    private static Stream<Row> firstSheet(ReadableWorkbook workbook) {
        try {
            return workbook.getFirstSheet().openStream();
        } catch (IOException e) {
            throw new ProblemException(BatchProblem.FILE_UNREADABLE);
        }
    }

    private static Optional<Line> next(Iterator<Row> lines) {
        if (!lines.hasNext()) {
            return Optional.empty();
        }
        Row row = lines.next();
        List<String> cells = new ArrayList<>();
        for (int index = 0; index < Math.min(row.getCellCount(), MOST_COLUMNS); index++) {
            Cell cell = row.getCell(index);
            cells.add(cell == null ? "" : CellText.of(cell));
        }
        return Optional.of(new Line(row.getRowNum(), cells));
    }

    /** A broken workbook makes the library throw all kinds of things; what comes from storing rows is thrown elsewhere. */
    private static <T> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            throw new ProblemException(BatchProblem.FILE_UNREADABLE);
        }
    }

    @Override
    public List<String> ignoredColumns() {
        return ignored;
    }

    private record Line(int number, List<String> cells) {}
}
