package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.guide.Audience;
import dev.jinvax.local.guide.Guide;
import dev.jinvax.local.guide.Guide.Commands;
import dev.jinvax.local.guide.Guide.Expected;
import dev.jinvax.local.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command of the getting-started pages, pasted into a shell as it stands. */
@ExtendWith(SharedStack.class)
class GettingStartedTest {
    private static final String WRITTEN_ADDRESS = "http://localhost:8080";
    /** As pasted, curl says nothing of an answer that is an error. */
    private static final String FAILING_LOUDLY = """
            set -euo pipefail
            curl() { command curl --fail-with-body "$@"; }
            """;

    private static final String AFTER_EACH = "\necho; echo @@@\n";

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

        String output = Shell.run(FAILING_LOUDLY + String.join(AFTER_EACH, commands) + AFTER_EACH);

        String[] answers = output.split("@@@\n", -1);
        assertThat(answers).as(output).hasSize(commands.size() + 1);
        for (int part = 0; part < commands.size(); part++) {
            for (String answer : expected.get(part)) {
                assertThat(answers[part]).as(commands.get(part)).contains(answer);
            }
        }
    }
}
