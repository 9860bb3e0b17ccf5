package dev.jinvax.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReaperTest {
    @Test
    void killedStarterLeavesNoChildBehind() throws Exception {
        Process starter = starter();
        ProcessHandle child = childOf(starter);
        assertThat(child.isAlive()).isTrue();

        starter.destroyForcibly();

        assertThat(child.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    private static Process starter() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ProcessHandle childOf(Process starter) throws IOException {
        try (BufferedReader said = starter.inputReader(StandardCharsets.UTF_8)) {
            return ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
        }
    }

    /** A launcher in small: it starts a child, says which one and waits to be killed. */
    static final class Starter {
        public static void main(String[] arguments) throws Exception {
            Process child = new ProcessBuilder(OwnSession.of(java.util.List.of("sleep", "600"))).start();
            Reaper.watch(child.pid(), Reaper.Signal.TERM);
            System.out.println(child.pid());
            child.waitFor();
        }
    }
}
