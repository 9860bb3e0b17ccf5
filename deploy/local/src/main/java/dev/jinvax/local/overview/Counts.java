package dev.jinvax.local.overview;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rows of counts as a service tells them; narrowed step by step, then added up. */
record Counts(List<JsonObject> rows) {
    Counts {
        rows = List.copyOf(rows);
    }

    /** The rows of one list; none when the service did not answer. */
    static Counts of(Optional<JsonObject> told, String list) {
        return new Counts(told.map(answer -> answer.getJsonArray(list, new JsonArray()))
                .map(array -> array.stream().map(row -> (JsonObject) row).toList())
                .orElse(List.of()));
    }

    Counts inCity(Optional<String> city) {
        return city.map(code -> where("city_code", code)).orElse(this);
    }

    Counts on(LocalDate day) {
        return where("day", day.toString());
    }

    Counts from(LocalDate day) {
        return only(row -> row.getString("day").compareTo(day.toString()) >= 0);
    }

    Counts where(String field, String... values) {
        List<String> wanted = List.of(values);
        return only(row -> wanted.contains(String.valueOf(row.getValue(field))));
    }

    long sum(String field) {
        return rows.stream().mapToLong(row -> row.getLong(field, 0L)).sum();
    }

    long most(String field) {
        return rows.stream().mapToLong(row -> row.getLong(field, 0L)).max().orElse(0);
    }

    Stream<JsonObject> each() {
        return rows.stream();
    }

    private Counts only(Predicate<JsonObject> wanted) {
        return new Counts(rows.stream().filter(wanted).toList());
    }
}
