package dev.jinvax.bench;

import static dev.jinvax.bench.report.Figure.atLeast;
import static dev.jinvax.bench.report.Figure.atMost;

import dev.jinvax.bench.figures.BatchFile;
import dev.jinvax.bench.figures.Checks.Check;
import dev.jinvax.bench.figures.Growth;
import dev.jinvax.bench.figures.Latency;
import dev.jinvax.bench.figures.Overload;
import dev.jinvax.bench.figures.Plan;
import dev.jinvax.bench.figures.Reminders;
import dev.jinvax.bench.figures.Round;
import dev.jinvax.bench.figures.WarmUp;
import dev.jinvax.bench.figures.Webhooks;
import dev.jinvax.bench.report.Figure;
import dev.jinvax.bench.report.Machine;
import dev.jinvax.bench.report.Result;
import dev.jinvax.bench.report.Statistics;
import dev.jinvax.bench.stage.Sql;
import dev.jinvax.bench.stage.Stage;
import dev.jinvax.local.base.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Puts what was measured beside what had to be reached (the table of the speed issue). */
final class Findings {
    private final Map<String, String> machine;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    private final Map<String, String> checks = new LinkedHashMap<>();
    private final Map<String, List<Double>> series = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    Findings(Stage stage, Plan plan, List<String> options, Path repository) {
        this.machine = Machine.describe(
                repository,
                Map.of(
                        "running",
                        stage.description(),
                        "options of booking and notification",
                        String.join(" ", options),
                        "PostgreSQL",
                        new Sql(stage.database(), Service.BOOKING.database()).server(),
                        "each point",
                        "floor " + plan.floorEach() + ", product " + plan.productEach()));
    }

    Findings warmUp(WarmUp warmUp) {
        series.put(ResultFiles.WARM_UP, warmUp.perSecond());
        notes.add(text("first 30 s after a cold start: %,.0f bookings/s on average; not part of S1", warmUp.first()));
        return this;
    }

    Findings rounds(List<Round> all) {
        List<Round> counting = all.stream().filter(Round::counts).toList();
        if (counting.size() < all.size()) {
            notes.add(text("%d of %d rounds do not count: the floor moved", all.size() - counting.size(), all.size()));
        }
        List<Round> rounds = counting.isEmpty() ? all : counting;
        if (counting.isEmpty()) {
            notes.add(
                    "**No round counts**: something else had the machine; the table shows all of them for orientation.");
        }
        figures.add(atLeast(
                "S1",
                "bookings/s, spread ÷ floor",
                1,
                2,
                "",
                each(rounds, Round::spreadRatio),
                text(
                        "%,.0f/s ÷ %,.0f/s",
                        middle(rounds, round -> round.spread().perSecond()), middle(rounds, Round::floorSpread))));
        figures.add(atLeast(
                "S2",
                "bookings/s, one session ÷ floor",
                4,
                8,
                "",
                each(rounds, Round::hotRatio),
                text(
                        "%,.0f/s ÷ %,.0f/s",
                        middle(rounds, round -> round.hot().perSecond()), middle(rounds, Round::floorHot))));
        figures.add(atLeast(
                "S3",
                "refusals/s when sold out ÷ S2",
                2,
                5,
                "",
                each(rounds, Round::refusalRatio),
                text("%,.0f/s", middle(rounds, Round::refusals))));
        figures.add(atLeast(
                "S5",
                "availability of a week ÷ 200 static bytes",
                0.6,
                0.8,
                "",
                each(rounds, Round::readRatio),
                text("%,.0f/s ÷ %,.0f/s", middle(rounds, Round::reads), middle(rounds, Round::still))));
        tables.put("Rounds", RoundTables.rounds(all));
        tables.put("Processor time per booking, µs (spread)", RoundTables.processorTime(all));
        series.put(ResultFiles.SPREAD.get(0), each(all, round -> round.spread().perSecond()));
        series.put(ResultFiles.SPREAD.get(1), each(all, Round::floorSpread));
        series.put(ResultFiles.HOT.get(0), each(all, round -> round.hot().perSecond()));
        series.put(ResultFiles.HOT.get(1), each(all, Round::floorHot));
        return this;
    }

    Findings latencies(List<Latency> runs) {
        figures.add(atMost(
                "S4",
                "p99 of a confirmation at half of peak",
                25,
                10,
                "ms",
                Latency.p99(runs),
                text(
                        "open loop at %,.0f/s; p50 %.1f ms, p99.9 %.1f ms",
                        runs.get(0).perSecond(),
                        Statistics.median(runs.stream().map(Latency::p50Millis).toList()),
                        Statistics.median(runs.stream().map(Latency::p999Millis).toList()))));
        return this;
    }

    Findings starts(Map<String, List<Double>> starts) {
        starts.forEach((service, seconds) ->
                figures.add(atMost("S9", "start to ready, " + service, 3, 1.5, "s", seconds, "")));
        return this;
    }

    Findings memory(Map<String, Double> idle, Map<String, Double> peak) {
        idle.forEach((service, megabytes) ->
                figures.add(atMost("S10", "memory idle, " + service, 220, 160, "MB", List.of(megabytes), "")));
        peak.forEach((service, megabytes) -> figures.add(
                atMost("S10", "memory after the peak, " + service, 400, 300, "MB", List.of(megabytes), "")));
        return this;
    }

    Findings bytes(double perBooking) {
        figures.add(atMost(
                "S13",
                "database bytes per booking",
                4096,
                2560,
                "B",
                List.of(perBooking),
                "rows and indexes of booking, idempotency, history, outbox and ledger"));
        return this;
    }

    Findings overload(Overload overload) {
        figures.add(atLeast(
                "S12",
                "goodput at twice the peak ÷ peak",
                0.9,
                0.95,
                "",
                List.of(overload.goodput()),
                text("%.0f %% were refused with 503", 100 * overload.refusedShare())));
        figures.add(atMost("S12", "time to recover", 5, 2, "s", List.of(overload.recoverySeconds()), ""));
        return this;
    }

    Findings batches(List<BatchFile> files) {
        figures.add(atLeast(
                "S6",
                "rows/s of a CSV file of 10,000 newcomers",
                1500,
                4000,
                "/s",
                files.stream().map(BatchFile::rowsPerSecond).toList(),
                files.get(files.size() - 1).state() + " "
                        + files.get(files.size() - 1).counts()));
        return this;
    }

    Findings webhooks(Webhooks webhooks) {
        figures.add(atMost(
                "S7",
                "confirmation to signed webhook, p99 at 500/s",
                250,
                100,
                "ms",
                List.of(webhooks.p99Millis()),
                text(
                        "%,d of %,d arrived, %,d more than once",
                        webhooks.received(), webhooks.confirmed(), webhooks.repeated())));
        return this;
    }

    Findings reminders(Reminders reminders) {
        figures.add(atMost(
                "S8",
                "100,000 reminders due in one minute: lateness p99",
                30,
                5,
                "s",
                List.of(reminders.p99Seconds()),
                text("%,d of %,d delivered by webhook", reminders.delivered(), reminders.due())));
        return this;
    }

    Findings growth(Growth growth) {
        figures.add(atMost(
                "S11", "p99 on 1,000,000 stored bookings ÷ on few", 1.5, 1.2, "", List.of(growth.p99Ratio()), ""));
        figures.add(atLeast(
                "S11",
                "throughput on 1,000,000 stored bookings ÷ on few",
                0.8,
                0.9,
                "",
                List.of(growth.throughputRatio()),
                ""));
        return this;
    }

    Findings note(String note) {
        notes.add(note);
        return this;
    }

    Findings checks(List<Check> made) {
        made.forEach(check -> checks.put(check.statement(), check.holds() ? "" : check.details()));
        return this;
    }

    Result result() {
        figures.sort(
                Comparator.comparingInt(figure -> Integer.parseInt(figure.id().substring(1))));
        return new Result(machine, figures, tables, checks, series, notes);
    }

    private static List<Double> each(List<Round> rounds, ToDoubleFunction<Round> value) {
        return rounds.stream().mapToDouble(value).boxed().toList();
    }

    private static double middle(List<Round> rounds, ToDoubleFunction<Round> value) {
        return Statistics.median(each(rounds, value));
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
