package dev.jinvax.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snapshots in the eyes of Spectral, the linter integrators use; skipped where there is no Node. */
class SpectralTest {
    private static final Path SOURCES = Path.of("src/test/spectral");
    private static final Path WORKSHOP = Path.of("target/spectral");
    private static final Path SNAPSHOTS = Path.of("src/main/resources/contracts/openapi");
    private static final int LIMIT_SECONDS = 240;

    @BeforeAll
    static void install() throws Exception {
        assumeTrue(isThere("node") && isThere("npm"), "no Node on this machine: install node and npm to lint here");
        Files.createDirectories(WORKSHOP);
        for (String file : List.of("package.json", "package-lock.json", "ruleset.yaml")) {
            Files.copy(SOURCES.resolve(file), WORKSHOP.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(WORKSHOP.resolve("node_modules/.bin/spectral"))) {
            Run install = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
            assumeTrue(install.status() == 0, "npm could not install the linter: " + install.output());
        }
    }

    @Test
    void snapshotsHaveNoFault() throws Exception {
        try (Stream<Path> files = Files.list(SNAPSHOTS)) {
            List<String> command = new ArrayList<>(List.of("node_modules/.bin/spectral", "lint"));
            files.sorted().forEach(file -> command.add(file.toAbsolutePath().toString()));
            command.addAll(List.of("--ruleset", "ruleset.yaml", "--fail-severity", "error", "--format", "text"));

            Run lint = run(command.toArray(String[]::new));

            assertThat(lint.status()).as(lint.output()).isZero();
        }
    }

    @Test
    void documentWithoutExamplesAndChineseIsFound(@TempDir Path directory) throws Exception {
        Path poor = directory.resolve("poor.json");
        Files.writeString(poor, """
                {"openapi": "3.1.0", "info": {"title": "t", "version": "1", "description": "d"}, "servers": [{"url": "/"}],
                 "tags": [{"name": "T", "description": "t"}],
                 "paths": {"/v1/x": {"get": {"operationId": "x", "tags": ["T"], "summary": "Only English", "description": "d",
                   "responses": {"200": {"description": "ok",
                     "content": {"application/json": {"schema": {"type": "string"}}}}}}}}}""");

        Run lint = run(
                "node_modules/.bin/spectral", "lint", poor.toString(), "--ruleset", "ruleset.yaml", "--format", "text");

        assertThat(lint.output()).contains("summary-in-chinese-too", "answer-has-example");
        assertThat(lint.status()).isNotZero();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static Run run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("spectral", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(WORKSHOP.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(output);
        Files.delete(output);
        assertThat(ended).as(text).isTrue();
        return new Run(process.exitValue(), text);
    }

    private record Run(int status, String output) {}
}
