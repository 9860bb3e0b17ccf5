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
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
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
    /** Over the launcher's own: what serves for hours is compiled well, and what lives for a request dies young. */
    private static final List<String> SERVING = List.of("-XX:TieredStopAtLevel=4", "-Xmn96m");

    @Option(names = "--quick", description = "S1, S2, S3, S5 and the checks within three minutes.")
    private boolean quick;

    @Option(names = "--only-booking", description = "Start the booking service alone with PostgreSQL and Kafka.")
    private boolean onlyBooking;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go (default: deploy/bench/results).")
    private @Nullable Path out;

    @Option(names = "--java-option", paramLabel = "OPTION", description = "A JVM option more for the booking service.")
    private List<String> javaOptions = new ArrayList<>();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the booking service's environment.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--rounds", paramLabel = "N", description = "How many rounds have to count.")
    private int rounds;

    @Option(names = "--warm-up", paramLabel = "SECONDS", description = "How long to warm up.")
    private int warmUpSeconds;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say this.")
    private boolean help;

    private Bench() {}

    public static void main(String[] arguments) {
        // What the Kafka client and the embedded server have to say is not what is looked for here.
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path repository = Repository.root();
        Path results = out == null ? repository.resolve("deploy/bench/results") : out;
        Path logs = Files.createDirectories(repository.resolve("deploy/bench/target/logs"));
        List<String> options = new ArrayList<>(SERVING);
        options.addAll(javaOptions);
        try (Stage stage =
                onlyBooking ? BookingStage.start(logs, options, settings) : WholeStage.start(logs, options, settings)) {
            Result result = new BenchRun(stage, plan(), told(options), repository, System.out::println).run();
            ResultFiles.write(result, results, quick ? "quick" : "full");
            System.out.println();
            System.out.println(dev.jinvax.bench.report.Markdown.of(result));
            return result.isTrue() ? 0 : 1;
        }
    }

    private Plan plan() {
        Plan plan = quick ? Plan.brief() : Plan.full();
        return plan.with(
                rounds > 0 ? rounds : plan.rounds(),
                warmUpSeconds > 0 ? Duration.ofSeconds(warmUpSeconds) : plan.warmUp());
    }

    /** What is not as it comes, for the result. */
    private List<String> told(List<String> options) {
        List<String> told = new ArrayList<>(options);
        settings.forEach((name, value) -> told.add(name + "=" + value));
        return told;
    }
}
