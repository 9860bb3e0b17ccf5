package dev.jinvax.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be done ends with a failure code and one sentence. */
class LauncherTest {
    @TempDir
    Path directory;

    @Test
    void portThatIsTakenIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = Integer.toString(other.getLocalPort());

            assertThat(sentence("up", "--data", below("data"), "--port", port)).startsWith("Port " + port);
        }
    }

    @Test
    void backupOfAStackThatDoesNotRunIsRefused() {
        assertThat(sentence("backup", below("backup"), "--data", below("data")))
                .startsWith("No stack is running on " + below("data"));
        assertThat(directory.resolve("backup")).doesNotExist();
    }

    @Test
    void whatIsNoCompleteBackupIsNotRestored() throws IOException {
        Files.createDirectories(directory.resolve("backup/postgres"));

        assertThat(sentence("restore", below("backup"), "--data", below("data")))
                .isEqualTo(below("backup") + " is not a complete backup.");
    }

    @Test
    void restoreWithoutTheRegisterOfErasuresIsRefused() throws IOException {
        Files.createDirectories(directory.resolve("backup"));
        Files.writeString(directory.resolve("backup/jinvax.backup"), "2026-11-25T10:00:00Z\n");

        assertThat(sentence("restore", below("backup"), "--data", below("data")))
                .startsWith("The register of erasures (" + below("data.erasures") + ") is missing")
                .contains("--erasures");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void nothingIsRestoredOverDataThatIsThere() throws IOException {
        Files.createDirectories(directory.resolve("backup"));
        Files.writeString(directory.resolve("backup/jinvax.backup"), "2026-11-25T10:00:00Z\n");
        Files.createFile(directory.resolve("data.erasures"));
        Files.createDirectories(directory.resolve("data/postgres"));

        assertThat(sentence("restore", below("backup"), "--data", below("data")))
                .startsWith(below("data") + " is not empty");
    }

    private String below(String name) {
        return directory.resolve(name).toString();
    }

    private static String sentence(String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setErr(err);
            assertThat(Launcher.run(arguments)).isNotZero();
        } finally {
            System.setErr(before);
        }
        String sentence = said.toString(StandardCharsets.UTF_8).strip();
        assertThat(sentence).endsWith(".").doesNotContain("Exception", "\tat ", "\n");
        return sentence;
    }
}
