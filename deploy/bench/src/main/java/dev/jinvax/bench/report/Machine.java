package dev.jinvax.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured on: without it a number says nothing. */
public final class Machine {
    private Machine() {}

    /** @param settings of the run, told beside the machine */
    public static Map<String, String> describe(Path repository, Map<String, String> settings) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("when", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("commit", command(repository, "git", "rev-parse", "--short=12", "HEAD") + uncommitted(repository));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("processor", fromFile("/proc/cpuinfo", "model name"));
        facts.put("memory", fromFile("/proc/meminfo", "MemTotal"));
        facts.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        facts.putAll(settings);
        return facts;
    }

    private static String uncommitted(Path repository) {
        return command(repository, "git", "status", "--porcelain", "--untracked-files=no")
                        .isEmpty()
                ? ""
                : " with uncommitted changes";
    }

    private static String fromFile(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String command(Path directory, String... words) {
        try {
            Process process = new ProcessBuilder(List.of(words))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
