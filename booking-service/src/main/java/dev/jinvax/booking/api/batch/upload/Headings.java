package dev.jinvax.booking.api.batch.upload;

import dev.jinvax.booking.api.batch.BatchProblem;
import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which column stands where in a file, in either language, however people decorate headings. */
final class Headings {
    static final Map<String, Column> BY_HEADING = byHeading();
    private static final int FEWEST_KNOWN = 3;
    private static final int MOST_IGNORED = 50;
    private static final int LONGEST_IGNORED = 40;
    private static final BilingualText MISSING = new BilingualText("表头缺少此列。", "This column is missing.");
    private static final BilingualText TWICE = new BilingualText("此列重复出现。", "This column stands there twice.");

    private final List<@Nullable Column> columns;
    private final List<String> ignored;

    private Headings(List<@Nullable Column> columns, List<String> ignored) {
        this.columns = columns;
        this.ignored = List.copyOf(ignored);
    }

    /** Whether a row looks like the headings at all; titles above them are passed over. */
    static boolean areIn(List<String> cells) {
        return cells.stream().filter(cell -> Column.of(cell) != null).count() >= FEWEST_KNOWN;
    }

    /** @throws ProblemException when a column is missing or there twice; what the file holds is not repeated */
    static Headings read(List<String> cells) {
        List<@Nullable Column> columns = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        Set<Column> seen = new HashSet<>();
        List<Problem.Item> twice = new ArrayList<>();
        for (String cell : cells) {
            Column column = Column.of(cell);
            columns.add(column);
            if (column == null) {
                ignore(cell, ignored);
            } else if (!seen.add(column)) {
                twice.add(Problem.Item.of("FILE_COLUMN_TWICE", column.key(), TWICE));
            }
        }
        List<Problem.Item> missing = Arrays.stream(Column.values())
                .filter(column -> column.isNeeded() && !seen.contains(column))
                .map(column -> Problem.Item.of("FILE_COLUMN_MISSING", column.key(), MISSING))
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(BatchProblem.FILE_COLUMNS_MISSING, missing);
        }
        if (!twice.isEmpty()) {
            throw new ProblemException(BatchProblem.FILE_COLUMN_TWICE, twice);
        }
        return new Headings(columns, ignored);
    }

    private static void ignore(String cell, List<String> ignored) {
        String heading = cell.strip().replaceAll("\\p{Cntrl}|\\p{Cs}", "");
        if (!heading.isEmpty() && ignored.size() < MOST_IGNORED) {
            ignored.add(heading.length() > LONGEST_IGNORED ? heading.substring(0, LONGEST_IGNORED) : heading);
        }
    }

    /** The cells by column; what stands under no heading of ours is left out. */
    Map<Column, String> map(List<String> cells) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int index = 0; index < Math.min(columns.size(), cells.size()); index++) {
            Column column = columns.get(index);
            if (column != null && !cells.get(index).isBlank()) {
                values.put(column, cells.get(index));
            }
        }
        return values;
    }

    /** Whether something stands beyond the last heading: a separator too many, and nothing is where it belongs. */
    boolean isMisaligned(List<String> cells) {
        return cells.size() > columns.size()
                && cells.subList(columns.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    List<String> ignored() {
        return ignored;
    }

    /** Lower case letters, digits and Chinese characters alone, without what stands in brackets. */
    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private static Map<String, Column> byHeading() {
        Map<String, Column> headings = new HashMap<>();
        for (Column column : Column.values()) {
            for (String heading : column.headings()) {
                Column other = headings.put(plain(heading), column);
                if (other != null && other != column) {
                    throw new IllegalStateException(heading + " means " + other + " and " + column);
                }
            }
        }
        return Map.copyOf(headings);
    }
}
