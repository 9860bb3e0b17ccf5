package dev.jinvax.bench;

import dev.jinvax.bench.figures.Round;
import dev.jinvax.bench.report.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rounds as tables. */
final class RoundTables {
    private RoundTables() {}

    /** Each round with what was measured. */
    static List<List<String>> rounds(List<Round> rounds) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of(
                "round",
                "floor spread",
                "spread",
                "p99 ms",
                "clients",
                "floor hot",
                "hot",
                "p99 ms",
                "clients",
                "refusals",
                "counts")));
        for (Round round : rounds) {
            rows.add(List.of(
                    Integer.toString(rows.size()),
                    text("%,.0f", round.floorSpread()),
                    text("%,.0f", round.spread().perSecond()),
                    text("%.1f", round.spread().p99Millis()),
                    Integer.toString(round.spread().clients()),
                    text("%,.0f", round.floorHot()),
                    text("%,.0f", round.hot().perSecond()),
                    text("%.1f", round.hot().p99Millis()),
                    Integer.toString(round.hot().clients()),
                    text("%,.0f", round.refusals()),
                    round.counts() ? "yes" : "no"));
        }
        return rows;
    }

    /** Medians of the processor time each process spent on a booking. */
    static List<List<String>> processorTime(List<Round> rounds) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("process", "µs")));
        if (!rounds.isEmpty()) {
            for (String process : rounds.get(0).cpuMicros().keySet()) {
                rows.add(List.of(
                        process,
                        text(
                                "%.0f",
                                Statistics.median(rounds.stream()
                                        .map(round -> round.cpuMicros().getOrDefault(process, Double.NaN))
                                        .toList()))));
            }
        }
        return rows;
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
