package dev.jinvax.notification.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/** Runs {@code src/test/node} with the packages its lock file pins, installed below {@code target}. */
public final class Node {
    private static final Path SOURCE = Path.of("src", "test", "node");
    private static final Path HOME = Path.of("target", "node");
    private static final long LIMIT_SECONDS = 120;

    private Node() {}

    /** Skips the test, saying so, where Node is missing or the packages cannot be had. */
    public static void require() {
        assumeTrue(
                isThere("node") && isThere("npm"),
                "skipped: Node and npm are not on this machine, so the public library cannot be asked");
        try {
            Files.createDirectories(HOME);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(SOURCE)) {
                for (Path file : files) {
                    Files.copy(file, HOME.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Run installed = run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        assumeTrue(
                installed.exitCode() == 0, "skipped: the npm packages cannot be installed here: " + installed.output());
    }

    /** Runs a command in the folder of the scripts. */
    public static Run run(String... command) {
        try {
            Path output = Files.createTempFile("node", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " took longer than " + LIMIT_SECONDS + " s");
            }
            String text = Files.readString(output);
            Files.delete(output);
            return new Run(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isThere(String command) {
        try {
            return new ProcessBuilder(command, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a command did and said. */
    public record Run(int exitCode, String output) {}
}
