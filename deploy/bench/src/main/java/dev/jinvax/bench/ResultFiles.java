package dev.jinvax.bench;

import dev.jinvax.bench.report.Chart;
import dev.jinvax.bench.report.Json;
import dev.jinvax.bench.report.Markdown;
import dev.jinvax.bench.report.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A result as files: JSON, a table and two charts. */
final class ResultFiles {
    static final String WARM_UP = "bookings a second from the start";
    static final List<String> SPREAD = List.of("product, spread", "floor, spread");
    static final List<String> HOT = List.of("product, hot", "floor, hot");

    private ResultFiles() {}

    static void write(Result result, Path directory, String name) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(name + ".json"), Json.of(result));
        Files.writeString(directory.resolve(name + ".md"), Markdown.of(result));
        Chart rounds = new Chart("Bookings a second, round by round", "round");
        for (String curve : List.of(SPREAD.get(0), SPREAD.get(1), HOT.get(0), HOT.get(1))) {
            rounds.curve(curve, result.series().getOrDefault(curve, List.of()));
        }
        Files.writeString(directory.resolve(name + "-rounds.svg"), rounds.svg());
        Chart warmUp = new Chart("Bookings a second after a cold start, 64 clients", "second")
                .curve("product", result.series().getOrDefault(WARM_UP, List.of()));
        Files.writeString(directory.resolve(name + "-warm-up.svg"), warmUp.svg());
    }
}
