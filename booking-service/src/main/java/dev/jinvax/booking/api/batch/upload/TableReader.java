package dev.jinvax.booking.api.batch.upload;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.api.batch.BatchProblem;
import dev.jinvax.booking.domain.batch.RowProblem;
import dev.jinvax.booking.domain.batch.SubmittedRow;
import dev.jinvax.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the lines of a table one by one: what comes before the headings, the headings, then the rows. */
final class TableReader {
    private static final int MOST_LINES_BEFORE_HEADINGS = 10;

    private final ApplicantCheck check;
    private final Consumer<SubmittedRow> taker;
    private @Nullable Headings headings;
    private int linesBefore;
    private @Nullable List<String> first;

    TableReader(ObjectMapper json, Instant now, Consumer<SubmittedRow> taker) {
        this.check = new ApplicantCheck(json, now);
        this.taker = taker;
    }

    /** @param line as people count it, from 1 */
    void take(int line, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        Headings known = headings;
        if (known == null) {
            findHeadings(cells);
            return;
        }
        Map<Column, String> values = known.map(cells);
        RowErrors errors = new RowErrors();
        if (known.isMisaligned(cells)) {
            errors.add(RowProblem.ROW_MISALIGNED);
        } else if (values.isEmpty()) {
            return;
        }
        taker.accept(check.check(line, TableRow.read(values, errors), errors));
    }

    private void findHeadings(List<String> cells) {
        first = first == null ? cells : first;
        if (Headings.areIn(cells)) {
            headings = Headings.read(cells);
        } else if (++linesBefore >= MOST_LINES_BEFORE_HEADINGS) {
            Headings.read(List.of());
        }
    }

    /** Headings without a meaning here. */
    List<String> finish() {
        if (headings != null) {
            return headings.ignored();
        }
        if (first == null) {
            throw new ProblemException(BatchProblem.NO_ROWS);
        }
        return Headings.read(List.of()).ignored();
    }
}
