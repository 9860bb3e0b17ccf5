package dev.jinvax.local.overview;

import java.time.LocalDate;
import java.util.List;

/**
 * A picture over days; the numbers stand in the page as a table, from which the picture is drawn.
 */
record Chart(String key, String title, String note, Reach reach, List<Series> series, List<Row> rows) {
    Chart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    /** Which days it shows. */
    enum Reach {
        WHOLE_SPAN(""),
        /** Days to come cannot have anything in it. */
        UNTIL_TODAY("past");

        private final String css;

        Reach(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }

        boolean holds(LocalDate day, LocalDate today) {
            return this == WHOLE_SPAN || !day.isAfter(today);
        }
    }

    /**
     * One kind of thing counted.
     *
     * @param tone name of a colour in the style sheet
     * @param stack series of the same stack stand on each other
     */
    record Series(String label, String tone, String stack) {}

    /** One day. */
    record Row(String label, String fullLabel, boolean today, List<Long> values) {
        Row {
            values = List.copyOf(values);
        }
    }
}
