package dev.jinvax.bench;

import dev.jinvax.bench.figures.Plan;
import dev.jinvax.bench.report.Result;
import dev.jinvax.bench.stage.BookingStage;
import dev.jinvax.bench.stage.Stage;
import dev.jinvax.bench.stage.WholeStage;
import dev.jinvax.local.base.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the product and the floor side by side. */
@Command(
        name = "bench",
        description = "Measure the product and the floor on the same PostgreSQL in the same run.",
        customSynopsis = "deploy/bench/run [--quick] [--only-booking] [--out DIR] [--java-option OPTION]...",
        sortOptions = false)
public final class Bench implements Callable<Integer> {
    /** Over the launcher's own: what serves for hours is compiled well. */
    private static final String COMPILED_WELL = "-XX:TieredStopAtLevel=4";

    @Option(names = "--quick", description = "S1, S2, S3, S5 and the checks within three minutes.")
    private boolean quick;

    @Option(names = "--only-booking", description = "Start the booking service alone with PostgreSQL and Kafka.")
    private boolean onlyBooking;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go (default: deploy/bench/results).")
    private @Nullable Path out;

    @Option(names = "--java-option", paramLabel = "OPTION", description = "A JVM option more for the booking service.")
    private List<String> javaOptions = new ArrayList<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say this.")
    private boolean help;

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path repository = Repository.root();
        Path results = out == null ? repository.resolve("deploy/bench/results") : out;
        Path logs = Files.createDirectories(repository.resolve("deploy/bench/target/logs"));
        List<String> options = new ArrayList<>(List.of(COMPILED_WELL));
        options.addAll(javaOptions);
        Plan plan = quick ? Plan.brief() : Plan.full();
        try (Stage stage = onlyBooking ? BookingStage.start(logs, options) : WholeStage.start(logs, options)) {
            Result result = new BenchRun(stage, plan, options, repository, System.out::println).run();
            ResultFiles.write(result, results, quick ? "quick" : "full");
            System.out.println();
            System.out.println(dev.jinvax.bench.report.Markdown.of(result));
            return result.isTrue() ? 0 : 1;
        }
    }
}
