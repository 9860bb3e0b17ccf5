package dev.jinvax.local.overview;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.overview.Readings.City;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything one page says, ready for the template. */
record Overview(
        List<String> silent,
        List<Tile> attention,
        List<Tile> standing,
        List<Chart> charts,
        HeatMap heat,
        List<Batch> batches,
        List<Waiting> outboxes,
        List<Choice> cities,
        List<Choice> spans) {
    private static final int HEAT_DAYS = 14;

    /** A batch under way. */
    record Batch(String id, String city, String state, long done, long total, String progress) {}

    /** What one service has not yet told. */
    record Waiting(String service, String events, String age, Tile.Level level) {}

    /** Something to choose, by link or list. */
    record Choice(String value, String label, boolean chosen) {}

    static Overview of(Readings readings, Span span, Optional<String> city, Words words) {
        Tiles tiles = new Tiles(readings, span, city, words);
        List<City> cities = readings.inOrder();
        return new Overview(
                readings.silent().stream().map(words::service).toList(),
                tiles.attention(),
                tiles.standing(),
                new Charts(readings, span, city, words).all(),
                heat(readings, span, city, words),
                batches(readings, city, words),
                outboxes(readings, words),
                cities.stream()
                        .map(each -> new Choice(each.code(), words.city(each), city.equals(Optional.of(each.code()))))
                        .toList(),
                Span.CHOICES.stream()
                        .map(days -> new Choice(days.toString(), words.text("span", days), days == span.days()))
                        .toList());
    }

    private static HeatMap heat(Readings readings, Span span, Optional<String> city, Words words) {
        List<LocalDate> days = span.today()
                .datesUntil(span.today().plusDays(HEAT_DAYS))
                .filter(day -> !day.isAfter(span.to()))
                .toList();
        Counts places = Counts.of(readings.bookings(), "places");
        return new HeatMap(
                days.stream().map(words::day).toList(),
                readings.inOrder().stream()
                        .map(each -> new HeatMap.Row(
                                each.code(),
                                words.city(each),
                                city.equals(Optional.of(each.code())),
                                days.stream()
                                        .map(day -> cell(
                                                places.where("city_code", each.code())
                                                        .on(day),
                                                day,
                                                words))
                                        .toList()))
                        .toList());
    }

    private static HeatMap.Cell cell(Counts places, LocalDate day, Words words) {
        long capacity = places.sum("capacity");
        long free = places.sum("free");
        String css = HeatMap.Cell.css(capacity, free);
        String title = words.fullDay(day)
                + words.text("list_comma")
                + (capacity == 0
                        ? words.text("heat_none")
                        : words.text("heat_free", free) + " / " + words.number(capacity));
        return new HeatMap.Cell(capacity == 0 ? "·" : words.number(free), title, css);
    }

    private static List<Batch> batches(Readings readings, Optional<String> city, Words words) {
        return Counts.of(readings.bookings(), "batches_under_way")
                .inCity(city)
                .each()
                .map(row -> new Batch(
                        row.getString("batch_id"),
                        readings.inOrder().stream()
                                .filter(each -> each.code().equals(row.getString("city_code")))
                                .map(words::city)
                                .findFirst()
                                .orElse(row.getString("city_code")),
                        words.text("batch_" + row.getString("state")),
                        row.getLong("rows_done", 0L),
                        row.getLong("rows_total", 0L),
                        words.number(row.getLong("rows_done", 0L)) + " / "
                                + words.number(row.getLong("rows_total", 0L))))
                .toList();
    }

    private static List<Waiting> outboxes(Readings readings, Words words) {
        return Arrays.stream(Service.values())
                .map(service -> readings.outboxes()
                        .getOrDefault(service, Optional.empty())
                        .map(told -> new Waiting(
                                words.service(service),
                                words.number(told.getLong("waiting", 0L)),
                                words.age(told.getLong("oldest_age_seconds", 0L)),
                                Tiles.level(told.getLong("oldest_age_seconds", 0L))))
                        .orElseGet(() -> new Waiting(words.service(service), "–", "–", Tile.Level.UNKNOWN)))
                .toList();
    }
}
