package dev.jinvax.booking.domain.batch;

import java.util.EnumMap;
import java.util.Map;

/** How many rows of a batch have which outcome. */
public record RowCounts(Map<RowOutcome, Integer> rows) {
    public RowCounts {
        rows = Map.copyOf(rows);
    }

    public int of(RowOutcome outcome) {
        return rows.getOrDefault(outcome, 0);
    }

    public int total() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Rows that need nothing more in this state: answered while rows are assessed, settled while they are placed. */
    public int done(BatchState state) {
        return switch (state) {
            case RECEIVED, ASSESSING -> total() - of(RowOutcome.PENDING);
            case PLANNED -> total();
            case PLACING, COMPLETED, COMPLETED_WITH_REJECTIONS, CANCELLED, FAILED ->
                total() - of(RowOutcome.PENDING) - of(RowOutcome.ASSESSED) - of(RowOutcome.PLANNED);
        };
    }

    /** All outcomes, in the order a row passes through them. */
    public Map<RowOutcome, Integer> inOrder() {
        Map<RowOutcome, Integer> ordered = new EnumMap<>(RowOutcome.class);
        ordered.putAll(rows);
        return ordered;
    }
}
