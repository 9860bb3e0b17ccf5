package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.stack.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What integrators do with the documents: make a client of them, compile it, book with it. */
@ExtendWith(SharedStack.class)
class GeneratedClientTest {
    private static final Path GENERATOR = Path.of("target/client-generator/openapi-generator-cli.jar");
    private static final Path PROGRAM = Path.of("src/test/client/FirstBooking.java");
    private static final int LIMIT_SECONDS = 240;

    @TempDir
    Path workshop;

    @Test
    void clientMadeOfTheDocumentsCompilesAndMakesABooking(Stack stack) throws Exception {
        generate("eligibility");
        generate("booking");
        compile();

        String said =
                java("-cp", workshop.resolve("classes") + ":" + classPath(), "FirstBooking", url(stack), token(stack));

        assertThat(said).matches("(?s).*[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4} CONFIRMED\\s*");
    }

    private void generate(String service) throws IOException, InterruptedException {
        Path document = workshop.resolve(service + ".json");
        try (InputStream snapshot = getClass().getResourceAsStream("/contracts/openapi/" + service + ".json")) {
            Files.copy(snapshot, document);
        }
        String name = "dev.jinvax.client." + service;
        java(
                "-jar",
                GENERATOR.toString(),
                "generate",
                "-g",
                "java",
                "--library",
                "native",
                "-i",
                document.toString(),
                "-o",
                workshop.resolve("sources-" + service).toString(),
                "--invoker-package",
                name,
                "--api-package",
                name + ".api",
                "--model-package",
                name + ".model",
                "--additional-properties",
                "openApiNullable=false,hideGenerationTimestamp=true,useJakartaEe=true",
                "--global-property",
                "models,apis,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false");
    }

    private void compile() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                tool("javac"),
                "-proc:none",
                "-nowarn",
                "-cp",
                classPath(),
                "-d",
                workshop.resolve("classes").toString()));
        for (String service : List.of("eligibility", "booking")) {
            try (Stream<Path> sources = Files.walk(workshop.resolve("sources-" + service + "/src/main/java"))) {
                sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> command.add(file.toString()));
            }
        }
        command.add(PROGRAM.toString());
        run(command);
    }

    private static String url(Stack stack) {
        return stack.url().toString();
    }

    private static String token(Stack stack) {
        return stack.token("alipay");
    }

    private static String java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool("java")));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** The client needs Jackson, which stands on the path of the tests. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
