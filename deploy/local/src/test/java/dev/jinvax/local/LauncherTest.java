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
        try (ServerSocket other = new ServerSocket(0)) {
            String said = refused(directory.resolve("data"), other.getLocalPort());

            assertThat(said).startsWith("Port " + other.getLocalPort());
        }
    }

    private static String refused(Path data, int port) {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code;
        try (PrintStream caught = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            System.setErr(caught);
            code = Launcher.run("up", "--data", data.toString(), "--port", Integer.toString(port));
        } finally {
            System.setErr(before);
        }
        String said = err.toString(StandardCharsets.UTF_8).strip();
        assertThat(code).isNotZero();
        assertThat(said).endsWith(".").doesNotContain("Exception", "\tat ", "\n");
        return said;
    }
}
