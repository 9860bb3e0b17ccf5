package dev.jinvax.local.overview;

import dev.jinvax.local.overview.Chart.Reach;
import dev.jinvax.local.overview.Chart.Series;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the pictures show: places, bookings, visits, what follows the dose, and messages, day by day. */
final class Charts {
    private final Readings readings;
    private final Span span;
    private final Optional<String> city;
    private final Words words;

    Charts(Readings readings, Span span, Optional<String> city, Words words) {
        this.readings = readings;
        this.span = span;
        this.city = city;
        this.words = words;
    }

    List<Chart> all() {
        return List.of(places(), bookings(), visits(), aftercare(), messages());
    }

    private Chart places() {
        Counts places = told(readings.bookings(), "places");
        return chart(
                "places",
                List.of(series("taken", "main", "a"), series("free", "pale", "a")),
                day -> List.of(places.on(day).sum("taken"), places.on(day).sum("free")));
    }

    private Chart bookings() {
        Counts bookings = told(readings.bookings(), "figures");
        return chart(
                "bookings",
                List.of(
                        series("confirmed", "main", "a"),
                        series("cancelled", "grey", "a"),
                        series("no_show", "amber", "a")),
                day -> Stream.of("CONFIRMED", "CANCELLED", "NO_SHOW")
                        .map(state -> bookings.on(day).where("state", state).sum("bookings"))
                        .toList());
    }

    private Chart visits() {
        Counts bookings = told(readings.bookings(), "figures");
        Counts doses = told(readings.bookings(), "doses");
        return past(
                "visits",
                List.of(
                        series("vaccinated", "main", "a"),
                        series("at_site", "blue", "a"),
                        series("deferred", "amber", "a")),
                day -> List.of(
                        doses.on(day).sum("doses"),
                        bookings.on(day).where("state", "CHECKED_IN", "CLEARED").sum("bookings"),
                        bookings.on(day).where("state", "DEFERRED").sum("bookings")));
    }

    private Chart aftercare() {
        Counts reports = told(readings.bookings(), "follow_up_reports");
        Counts events = told(readings.bookings(), "adverse_events");
        return past(
                "aftercare",
                List.of(
                        series("reports", "blue", "a"),
                        series("reports_severe", "violet", "a"),
                        series("adverse_mild", "pale", "b"),
                        series("adverse_moderate", "amber", "b"),
                        series("adverse_severe", "red", "b")),
                day -> {
                    Counts that = reports.on(day);
                    Function<String, Long> of = severity ->
                            events.on(day).where("severity", severity).sum("events");
                    return List.of(
                            that.sum("reports") - that.sum("severe"),
                            that.sum("severe"),
                            of.apply("MILD"),
                            of.apply("MODERATE"),
                            of.apply("SEVERE"));
                });
    }

    private Chart messages() {
        Counts deliveries = told(readings.messages(), "deliveries");
        Counts reminders = told(readings.messages(), "reminders");
        return past(
                "messages",
                List.of(
                        series("reminders_sent", "blue", "a"),
                        series("reminders_expired", "grey", "a"),
                        series("reminders_failed", "amber", "a"),
                        series("deliveries_done", "main", "b"),
                        series("deliveries_failed", "red", "b")),
                day -> Stream.concat(
                                Stream.of("SENT", "EXPIRED", "FAILED")
                                        .map(state -> reminders.on(day).where("state", state)),
                                Stream.of("DELIVERED", "FAILED")
                                        .map(state -> deliveries.on(day).where("state", state)))
                        .map(counts -> counts.sum("count"))
                        .toList());
    }

    private Counts told(Optional<JsonObject> service, String list) {
        return Counts.of(service, list).inCity(city);
    }

    private Series series(String name, String tone, String stack) {
        return new Series(words.text("series_" + name), tone, stack);
    }

    private Chart chart(String key, List<Series> series, Function<LocalDate, List<Long>> values) {
        return chart(key, Reach.WHOLE_SPAN, series, values);
    }

    private Chart past(String key, List<Series> series, Function<LocalDate, List<Long>> values) {
        return chart(key, Reach.UNTIL_TODAY, series, values);
    }

    private Chart chart(String key, Reach reach, List<Series> series, Function<LocalDate, List<Long>> values) {
        return new Chart(
                key,
                words.text("chart_" + key),
                words.text("chart_" + key + "_note"),
                reach,
                series,
                span.each()
                        .filter(day -> reach.holds(day, span.today()))
                        .map(day -> new Chart.Row(
                                words.day(day), words.fullDay(day), day.equals(span.today()), values.apply(day)))
                        .toList());
    }
}
