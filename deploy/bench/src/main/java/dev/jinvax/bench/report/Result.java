package dev.jinvax.bench.report;

import java.util.List;
import java.util.Map;

/**
 * Everything a run found out.
 *
 * @param tables further tables by title: first the head, then the rows
 * @param checks statement to what is wrong with it; empty when it holds
 * @param series curves for the charts, by name
 */
public record Result(
        Map<String, String> machine,
        List<Figure> figures,
        Map<String, List<List<String>>> tables,
        Map<String, String> checks,
        Map<String, List<Double>> series,
        List<String> notes) {
    public boolean isTrue() {
        return checks.values().stream().allMatch(String::isEmpty);
    }
}
