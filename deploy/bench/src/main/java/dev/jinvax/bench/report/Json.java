package dev.jinvax.bench.report;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A result for programs. */
public final class Json {
    private Json() {}

    public static String of(Result result) {
        JsonArray figures = new JsonArray();
        for (Figure figure : result.figures()) {
            figures.add(new JsonObject()
                    .put("id", figure.id())
                    .put("measure", figure.measure())
                    .put("better", figure.direction() == Figure.Direction.AT_LEAST ? "more" : "less")
                    .put("must", figure.must())
                    .put("aim", figure.aim())
                    .put("unit", figure.unit())
                    .put("reached", number(figure.reached()))
                    .put("rounds", numbers(figure.values()))
                    .put("verdict", figure.verdict())
                    .put("note", figure.note()));
        }
        JsonObject tables = new JsonObject();
        result.tables().forEach((title, rows) -> {
            JsonArray written = new JsonArray();
            rows.forEach(cells -> written.add(new JsonArray(cells)));
            tables.put(title, written);
        });
        JsonObject series = new JsonObject();
        result.series().forEach((name, values) -> series.put(name, numbers(values)));
        JsonObject checks = new JsonObject();
        result.checks().forEach((statement, wrong) -> checks.put(statement, wrong.isEmpty() ? "holds" : wrong));
        JsonObject machine = new JsonObject();
        result.machine().forEach(machine::put);
        return new JsonObject()
                .put("valid", result.isTrue())
                .put("machine", machine)
                .put("figures", figures)
                .put("tables", tables)
                .put("checks", checks)
                .put("series", series)
                .put("notes", new JsonArray(result.notes()))
                .encodePrettily();
    }

    private static JsonArray numbers(List<Double> values) {
        JsonArray numbers = new JsonArray();
        values.forEach(value -> numbers.add(number(value)));
        return numbers;
    }

    /** JSON has no NaN; three decimals are more than was measured. */
    private static Object number(double value) {
        return Double.isNaN(value) ? "none" : Math.round(value * 1000) / 1000.0;
    }
}
