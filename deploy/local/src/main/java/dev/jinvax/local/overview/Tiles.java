package dev.jinvax.local.overview;

import dev.jinvax.local.overview.Tile.Level;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The numbers at the top: first what asks for somebody, then how things stand. */
final class Tiles {
    private static final long OUTBOX_NOTICE_SECONDS = 10;
    private static final long OUTBOX_ALARM_SECONDS = 60;
    private static final String UNKNOWN = "–";

    private final Readings readings;
    private final Span span;
    private final Optional<String> city;
    private final Words words;

    Tiles(Readings readings, Span span, Optional<String> city, Words words) {
        this.readings = readings;
        this.span = span;
        this.city = city;
        this.words = words;
    }

    List<Tile> attention() {
        return List.of(overdue(), serious(), undelivered(), outbox(), withoutSite(), overbooked());
    }

    List<Tile> standing() {
        Counts places = told(readings.bookings(), "places").from(span.today());
        Counts bookings = told(readings.bookings(), "figures");
        Counts watched = told(readings.bookings(), "watched");
        return List.of(
                plain("free", places.sum("free")),
                plain(
                        "booked",
                        bookings.from(span.today()).where("state", "CONFIRMED").sum("bookings")),
                plain(
                        "at_site",
                        bookings.where("state", "CHECKED_IN", "CLEARED").sum("bookings")),
                plain("observing", watched.sum("observing")),
                plain("followed_up", watched.sum("followed_up")),
                plain(
                        "batches",
                        told(readings.bookings(), "batches_under_way").rows().size()));
    }

    private Tile overdue() {
        long overdue = told(readings.bookings(), "watched").sum("overdue");
        return tile("overdue", readings.bookings(), overdue, overdue > 0 ? Level.ALARM : Level.CALM);
    }

    private Tile serious() {
        long serious = told(readings.bookings(), "adverse_events").sum("serious");
        long running = told(readings.bookings(), "watched").sum("duty_running");
        long overrun = told(readings.bookings(), "watched").sum("duty_overrun");
        if (running > 0 || overrun > 0) {
            return new Tile(
                    "serious",
                    words.text("tile_serious"),
                    words.number(serious),
                    overrun > 0
                            ? words.text("tile_serious_overrun", overrun)
                            : words.text("tile_serious_running", running),
                    Level.ALARM);
        }
        return tile("serious", readings.bookings(), serious, serious > 0 ? Level.NOTICE : Level.CALM);
    }

    private Tile undelivered() {
        long failed =
                told(readings.messages(), "deliveries").where("state", "FAILED").sum("count")
                        + told(readings.messages(), "reminders")
                                .where("state", "FAILED")
                                .sum("count");
        long retrying =
                readings.messages().map(told -> told.getLong("retrying", 0L)).orElse(0L);
        if (failed == 0 && retrying > 0) {
            return new Tile(
                    "undelivered",
                    words.text("tile_undelivered"),
                    words.number(failed),
                    words.text("tile_undelivered_retrying", retrying),
                    Level.NOTICE);
        }
        return tile("undelivered", readings.messages(), failed, failed > 0 ? Level.NOTICE : Level.CALM);
    }

    private Tile outbox() {
        long oldest = readings.waiting().most("oldest_age_seconds");
        if (readings.waiting().rows().isEmpty()) {
            return unknown("outbox");
        }
        return new Tile(
                "outbox",
                words.text("tile_outbox"),
                words.age(oldest),
                words.text("tile_outbox_note", readings.waiting().sum("waiting")),
                level(oldest));
    }

    /** How worrying it is that an event has waited so long. */
    static Level level(long oldestSeconds) {
        if (oldestSeconds >= OUTBOX_ALARM_SECONDS) {
            return Level.ALARM;
        }
        return oldestSeconds >= OUTBOX_NOTICE_SECONDS ? Level.NOTICE : Level.CALM;
    }

    private Tile withoutSite() {
        List<Readings.City> without = readings.inOrder().stream()
                .filter(each -> each.sites() == 0)
                .filter(each -> city.isEmpty() || city.get().equals(each.code()))
                .toList();
        if (readings.cities().isEmpty() || without.isEmpty()) {
            return tile("without_site", readings.cities(), 0, Level.CALM);
        }
        return new Tile(
                "without_site",
                words.text("tile_without_site"),
                words.number(without.size()),
                without.stream().map(words::city).collect(Collectors.joining(words.text("list_comma"))),
                Level.ALARM);
    }

    private Tile overbooked() {
        long sessions = told(readings.bookings(), "places").from(span.today()).sum("overbooked");
        return tile("overbooked", readings.bookings(), sessions, sessions > 0 ? Level.NOTICE : Level.CALM);
    }

    private Tile plain(String key, long number) {
        return tile(key, readings.bookings(), number, Level.PLAIN);
    }

    private Tile tile(String key, Optional<JsonObject> source, long number, Level level) {
        if (source.isEmpty()) {
            return unknown(key);
        }
        String note = level == Level.CALM || level == Level.PLAIN ? "_calm" : "_note";
        return new Tile(key, words.text("tile_" + key), words.number(number), words.text("tile_" + key + note), level);
    }

    private Tile unknown(String key) {
        return new Tile(key, words.text("tile_" + key), UNKNOWN, words.text("tile_unknown"), Level.UNKNOWN);
    }

    private Counts told(Optional<JsonObject> service, String list) {
        return Counts.of(service, list).inCity(city);
    }
}
