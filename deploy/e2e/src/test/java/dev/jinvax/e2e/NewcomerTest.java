package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jinvax.embedded.FreePorts;
import dev.jinvax.local.base.Repository;
import dev.jinvax.local.http.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first five minutes: the README's command, its five lines as they are pasted, Ctrl-C, and the command again. */
class NewcomerTest {
    private static final Pattern FIRST_BOOKING = Pattern.compile("## A first booking.*?```\n(.*?)```", Pattern.DOTALL);
    private static final Pattern OWN_NUMBER = Pattern.compile("\"out_booking_no\":\"B-(\\d+)\"");
    private static final int LINES = 5;
    private static final int LIMIT_SECONDS = 120;

    @TempDir
    Path directory;

    /** What the lines and this test call besides Jinvax. */
    @BeforeAll
    static void require() throws InterruptedException {
        assumeTrue(works("curl", "--version"), "skipped: curl is not on this machine");
        assumeTrue(
                works("env", "--default-signal=INT", "true"), "skipped: env cannot give Ctrl-C back its meaning here");
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void whatTheReadmeSaysWorksAndOutlivesCtrlC() throws Exception {
        int port = FreePorts.one();
        List<String> lines = pasted(port);
        String number;
        try (Running first = new Running(directory, port)) {
            String printed = first.untilItIsReady();
            assertThat(printed).contains(lines);

            String booked = Shell.run(String.join("\n", lines));
            assertThat(booked).contains("\"state\":\"CONFIRMED\"");
            Matcher own = OWN_NUMBER.matcher(booked);
            assertThat(own.find()).as(booked).isTrue();
            number = own.group(1);

            List<ProcessHandle> parts = first.parts();
            assertThat(parts).hasSizeGreaterThanOrEqualTo(7);
            first.interrupt();
            // The one that ends what others leave behind goes last.
            assertThat(Patience.until(
                            Town.SOON,
                            () -> parts.stream().filter(ProcessHandle::isAlive).toList(),
                            List::isEmpty))
                    .isEmpty();
        }

        try (Running second = new Running(directory, port)) {
            second.untilItIsReady();
            String read = Shell.run(lines.get(0) + "\nN=" + number + "\n" + lines.get(LINES - 1));
            assertThat(read).contains("\"out_booking_no\":\"B-" + number + "\"", "\"state\":\"CONFIRMED\"");
        }
    }

    @Test
    void halfWrittenDataDirectoryIsRefusedInOneSentence() throws Exception {
        Files.writeString(directory.resolve("jinvax.data"), "");
        Files.createDirectories(directory.resolve("postgres/base"));

        try (Running refused = new Running(directory, FreePorts.one())) {
            List<String> said = refused.untilItEnds();

            assertThat(said.get(said.size() - 1))
                    .contains("is half-written (an interrupted first start); remove it and start again.");
            assertThat(said).noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));
        }
    }

    private static List<String> pasted(int port) throws IOException {
        Matcher block = FIRST_BOOKING.matcher(Files.readString(Repository.root().resolve("README.md")));
        assertThat(block.find()).isTrue();
        List<String> lines = block.group(1).lines().toList();
        assertThat(lines).hasSize(LINES);
        return lines.stream()
                .map(line -> line.replace("localhost:8080", "localhost:" + port))
                .toList();
    }

    /** {@code deploy/up} in a terminal of its own. */
    private static final class Running implements AutoCloseable {
        private final Process process;
        private final Path data;

        Running(Path data, int port) throws IOException {
            this.data = data;
            // Whoever runs the tests in the background has Ctrl-C ignored in all that is started from them.
            process = new ProcessBuilder(
                            "env",
                            "--default-signal=INT",
                            Repository.root().resolve("deploy/up").toString(),
                            "--no-build",
                            "--data",
                            data.toString(),
                            "--port",
                            Integer.toString(port))
                    .redirectErrorStream(true)
                    .start();
        }

        /** Everything it printed until then. */
        String untilItIsReady() throws IOException {
            BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
            StringBuilder printed = new StringBuilder();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                printed.append(line).append('\n');
                if (line.startsWith("Ctrl-C stops everything")) {
                    return printed.toString();
                }
            }
            throw new AssertionError("deploy/up ended early:\n" + printed);
        }

        /** What it printed; its exit code says that something was wrong. */
        List<String> untilItEnds() throws InterruptedException {
            List<String> said =
                    process.inputReader(StandardCharsets.UTF_8).lines().toList();
            assertThat(process.waitFor()).isNotZero();
            return said;
        }

        /** All it started; PostgreSQL stands on its own. */
        List<ProcessHandle> parts() throws IOException {
            String postgres = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .get(0)
                    .strip();
            return Stream.concat(process.descendants(), ProcessHandle.of(Long.parseLong(postgres)).stream())
                    .distinct()
                    .toList();
        }

        void interrupt() throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
