package dev.jinvax.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.base.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/up} says where it cannot even begin: one sentence, and an exit code that tells. */
class LaunchScriptTest {
    /** What the script calls before it has found a Java. */
    private static final String[] TOOLS = {"bash", "dirname", "readlink", "sed", "cat"};

    @TempDir
    Path directory;

    @Test
    void noJavaAtAll() throws Exception {
        assertRefused(Map.of("PATH", tools()), "No Java was found; Jinvax needs a JDK 17 or later");
    }

    @Test
    void javaHomeThatIsNone() throws Exception {
        String home = directory.toString();

        assertRefused(
                Map.of("JAVA_HOME", home), "JAVA_HOME (" + home + ") is not a JDK; Jinvax needs a JDK 17 or later");
    }

    @Test
    void runtimeWithoutCompiler() throws Exception {
        String path = tools();
        program(Path.of(path), "java", "echo '    java.specification.version = 17' >&2");

        assertRefused(Map.of("PATH", path), "The Java on the PATH has no compiler");
    }

    @Test
    void javaOfAnEarlierDecade() throws Exception {
        Path bin = Files.createDirectories(directory.resolve("jdk/bin"));
        program(bin, "java", "echo '    java.specification.version = 1.8' >&2");
        program(bin, "javac", "true");

        assertRefused(Map.of("JAVA_HOME", directory.resolve("jdk").toString()), "version 1.8) is too old");
    }

    private static void assertRefused(Map<String, String> environment, String sentence) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/bash", Repository.root().resolve("deploy/up").toString())
                .redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(process.waitFor()).as(said).isEqualTo(1);
        assertThat(said).contains(sentence).endsWith(".").doesNotContain("\n");
    }

    /** A directory with the few programs the script needs, and no Java. */
    private String tools() throws IOException {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        for (String tool : TOOLS) {
            Path real = Path.of("/usr/bin", tool);
            Files.createSymbolicLink(bin.resolve(tool), Files.exists(real) ? real : Path.of("/bin", tool));
        }
        return bin.toString();
    }

    private static void program(Path bin, String name, String does) throws IOException {
        Path program = Files.writeString(bin.resolve(name), "#!/bin/bash\n" + does + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }
}
