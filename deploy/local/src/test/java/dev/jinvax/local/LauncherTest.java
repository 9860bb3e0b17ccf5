package dev.jinvax.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @TempDir
    Path directory;

    @Test
    void takenPortEndsWithOneSentenceAndAFailureCode() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (ServerSocket other = new ServerSocket(0);
                PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setErr(err);

            int code = Launcher.run(
                    "up",
                    "--data",
                    directory.resolve("data").toString(),
                    "--port",
                    Integer.toString(other.getLocalPort()));

            assertThat(code).isNotZero();
            assertThat(said.toString(StandardCharsets.UTF_8).strip())
                    .startsWith("Port " + other.getLocalPort())
                    .endsWith(".")
                    .doesNotContain("Exception", "\tat ", "\n");
        } finally {
            System.setErr(before);
        }
    }
}
