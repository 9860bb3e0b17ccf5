package dev.jinvax.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jinvax.embedded.FreePorts;
import dev.jinvax.local.base.CannotStartException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CannotStartTest {
    @TempDir
    Path directory;

    @Test
    void takenPortIsNamedTogetherWithWhoWantsIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            int front = other.getLocalPort();

            assertThatThrownBy(() ->
                            StackPlan.durable(directory.resolve("data"), front).start())
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("Port " + front)
                    .hasMessageContaining("the front door")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void portThatDoesNotExistIsRefused() {
        assertThatThrownBy(() ->
                        StackPlan.durable(directory.resolve("data"), 65_534).start())
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("There is no port");
    }

    @Test
    void foreignDirectoryIsLeftAlone() throws IOException {
        Files.writeString(directory.resolve("thesis.odt"), "mine");

        assertThatThrownBy(() -> StackPlan.durable(directory, FreePorts.one()).start())
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("not ours");
        assertThat(directory).isDirectoryContaining(path -> path.endsWith("thesis.odt"));
        assertThat(directory).isDirectoryNotContaining(path -> path.endsWith("lock"));
    }

    @Test
    void secondStackOnTheSameDataIsRefused() {
        Path data = directory.resolve("data");
        try (DataDirectory first = DataDirectory.open(data, null)) {
            assertThat(first.of("lock")).exists();

            assertThatThrownBy(() -> StackPlan.durable(data, FreePorts.one()).start())
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("Another stack is running");
        }
    }

    @Test
    void placeThatCannotBeWrittenIsSaidPlainly() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() ->
                        StackPlan.durable(file.resolve("data"), FreePorts.one()).start())
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("cannot be written");
    }
}
