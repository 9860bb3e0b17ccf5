package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.guide.Audience;
import dev.jinvax.local.guide.Guide;
import dev.jinvax.local.guide.Guide.Commands;
import dev.jinvax.local.guide.Guide.Expected;
import dev.jinvax.local.stack.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command of the getting-started pages, pasted into a shell as it stands. */
@ExtendWith(SharedStack.class)
class GettingStartedTest {
    private static final String WRITTEN_ADDRESS = "http://localhost:8080";
    private static final String AFTER_EACH = "\necho; echo @@@\n";
    private static final int LIMIT_SECONDS = 120;

    @ParameterizedTest
    @EnumSource(Audience.class)
    void commandsOfThePageDoWhatItSays(Audience audience, Stack stack) throws Exception {
        List<String> commands = new ArrayList<>();
        List<List<String>> expected = new ArrayList<>();
        for (Guide.Block block : Guide.of(audience).blocks()) {
            if (block instanceof Commands lines) {
                commands.add(lines.text().replace(WRITTEN_ADDRESS, stack.url().toString()));
                expected.add(new ArrayList<>());
            } else if (block instanceof Expected answer) {
                expected.get(expected.size() - 1).add(answer.text());
            }
        }

        String output = shell("set -euo pipefail\n" + String.join(AFTER_EACH, commands) + AFTER_EACH);

        String[] answers = output.split("@@@\n", -1);
        assertThat(answers).as(output).hasSize(commands.size() + 1);
        for (int part = 0; part < commands.size(); part++) {
            for (String answer : expected.get(part)) {
                assertThat(answers[part]).as(commands.get(part)).contains(answer);
            }
        }
    }

    private static String shell(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
