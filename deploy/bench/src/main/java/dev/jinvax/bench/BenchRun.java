package dev.jinvax.bench;

import dev.jinvax.bench.figures.BatchFile;
import dev.jinvax.bench.figures.Bytes;
import dev.jinvax.bench.figures.Checks;
import dev.jinvax.bench.figures.Growth;
import dev.jinvax.bench.figures.Latency;
import dev.jinvax.bench.figures.Memory;
import dev.jinvax.bench.figures.Overload;
import dev.jinvax.bench.figures.Plan;
import dev.jinvax.bench.figures.Product;
import dev.jinvax.bench.figures.Reminders;
import dev.jinvax.bench.figures.Round;
import dev.jinvax.bench.figures.Rounds;
import dev.jinvax.bench.figures.Starts;
import dev.jinvax.bench.figures.WarmUp;
import dev.jinvax.bench.figures.Webhooks;
import dev.jinvax.bench.floor.Floor;
import dev.jinvax.bench.report.Result;
import dev.jinvax.bench.report.Statistics;
import dev.jinvax.bench.stage.Backlog;
import dev.jinvax.bench.stage.Sql;
import dev.jinvax.bench.stage.Stage;
import dev.jinvax.bench.stage.Waiting;
import dev.jinvax.bench.stage.World;
import dev.jinvax.local.base.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The order of a run: idle, warm-up, rounds, latency, overload, checks, starts. */
final class BenchRun {
    private static final int SETTLE_MILLIS = 5_000;
    private static final int LATENCY_RUNS = 3;
    private static final Duration LATENCY_EACH = Duration.ofSeconds(20);
    private static final Duration OVERLOAD = Duration.ofSeconds(60);

    private final Stage stage;
    private final Plan plan;
    private final List<String> options;
    private final Path repository;
    private final Consumer<String> progress;

    BenchRun(Stage stage, Plan plan, List<String> options, Path repository, Consumer<String> progress) {
        this.stage = stage;
        this.plan = plan;
        this.options = options;
        this.repository = repository;
        this.progress = progress;
    }

    Result run() {
        Sql booking = new Sql(stage.database(), Service.BOOKING.database());
        Optional<Sql> notification = stage.services().contains(Service.NOTIFICATION)
                ? Optional.of(new Sql(stage.database(), Service.NOTIFICATION.database()))
                : Optional.empty();
        World world = new World(booking, notification, Instant.now());
        world.build();
        Waiting.millis(SETTLE_MILLIS);
        Map<String, Double> idle = Memory.now(stage);
        Product product = new Product(stage, world, booking);
        progress.accept("warming up for " + plan.warmUp().toSeconds() + " s");
        WarmUp warmUp = WarmUp.run(product, plan);
        Findings findings = new Findings(stage, plan, options, repository).warmUp(warmUp);
        if (!plan.quick() && stage.services().size() > 1) {
            together(product, findings);
        }
        Floor floor = Floor.build(stage.database(), repository, booking, world.spread());
        List<Round> rounds = new Rounds(product, floor, plan, progress).run();
        findings.rounds(rounds);
        if (!plan.quick()) {
            double peak = peak(rounds);
            findings.memory(idle, Memory.now(stage))
                    .latencies(latencies(product, peak / 2))
                    .bytes(Bytes.perBooking(product));
            progress.accept("overload");
            attempt(findings, "S12", () -> findings.overload(Overload.run(product, peak, OVERLOAD)));
        }
        progress.accept("checks");
        findings.checks(new Checks(product).make(floor.isTrue()));
        if (!plan.quick()) {
            double peak = peak(rounds);
            attempt(findings, "S11", () -> findings.growth(Growth.run(product, peak / 2, progress)));
            progress.accept("starts");
            attempt(findings, "S9", () -> findings.starts(Starts.measure(stage)));
        }
        return findings.result();
    }

    /** What needs several services, while nothing waits in any of them. */
    private void together(Product product, Findings findings) {
        progress.accept("waiting until notification has caught up");
        if (new Backlog(stage).awaitNone()) {
            progress.accept("webhooks");
            attempt(findings, "S7", () -> findings.webhooks(Webhooks.run(product)));
        }
        progress.accept("reminders");
        attempt(findings, "S8", () -> findings.reminders(Reminders.run(stage)));
        progress.accept("batches");
        attempt(
                findings,
                "S6",
                () -> findings.batches(
                        List.of(BatchFile.run(product, 0), BatchFile.run(product, 1), BatchFile.run(product, 2))));
    }

    /** What cannot be measured is said in the result; the rest still counts. */
    private void attempt(Findings findings, String id, Runnable measure) {
        try {
            measure.run();
        } catch (RuntimeException e) {
            progress.accept(id + " could not be measured: " + e.getMessage());
            findings.note(id + " could not be measured: " + e.getMessage());
        }
    }

    private static double peak(List<Round> rounds) {
        return Statistics.median(
                rounds.stream().map(round -> round.spread().perSecond()).toList());
    }

    private List<Latency> latencies(Product product, double perSecond) {
        List<Latency> runs = new ArrayList<>();
        for (int run = 0; run < LATENCY_RUNS; run++) {
            progress.accept("latency at " + Math.round(perSecond) + " a second");
            runs.add(Latency.at(product, perSecond, LATENCY_EACH));
        }
        return runs;
    }
}
