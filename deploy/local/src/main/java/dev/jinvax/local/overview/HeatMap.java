package dev.jinvax.local.overview;

import java.util.List;

/** Cities by days: how many places are free, and how full the day is. */
record HeatMap(List<String> days, List<Row> rows) {
    private static final int STEPS = 4;

    HeatMap {
        days = List.copyOf(days);
        rows = List.copyOf(rows);
    }

    /** One city. */
    record Row(String code, String city, boolean chosen, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One day of a city.
     *
     * @param css {@code none} without sessions, {@code full}, or {@code f0} (empty) to {@code f4} (nearly full)
     */
    record Cell(String text, String title, String css) {
        static String css(long capacity, long free) {
            if (capacity == 0) {
                return "none";
            }
            return free <= 0 ? "full" : "f" + Math.min(STEPS, (capacity - free) * (STEPS + 1) / capacity);
        }
    }
}
