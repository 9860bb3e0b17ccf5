package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People in trouble follow the operator's page to the letter: it names nothing that is not there. */
class OperationsPageTest {
    private static final Path ROOT = Path.of(System.getProperty("jinvax.root"));
    private static final OperationsPage JUDGE = new OperationsPage(ROOT);

    @Test
    void everyNameOnThePageIsReal() throws IOException {
        String page = Files.readString(ROOT.resolve("deploy/operations.md"));

        assertThat(OperationsPage.names(page)).hasSizeGreaterThan(60);
        assertThat(JUDGE.unknown(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/nowhere",
                "DELETE /v1/outbox",
                "GET /q/health/nothing",
                "jinvax_nothing_total",
                "deploy/nothing",
                "deploy/backup --nothing",
                "--nothing",
                "NothingTest",
                "FaultsTest.nothing",
                "\"nobody logs this\"",
                "NOTHING_KNOWN",
                "JINVAX_NOTHING",
                "select nothing()",
                "something else"
            })
    void nameOfNothingIsFound(String name) {
        assertThat(JUDGE.unknown("See `" + name + "`.")).isEqualTo(List.of(name));
    }

    @Test
    void commandsInBlocksAreNamesToo() {
        assertThat(JUDGE.unknown("```\ndeploy/backup /x\ndeploy/nothing /x\n```\n"))
                .containsExactly("deploy/nothing /x");
    }
}
