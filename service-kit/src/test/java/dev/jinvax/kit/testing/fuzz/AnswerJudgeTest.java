package dev.jinvax.kit.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.testing.ApiOperation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fuzzer calls a broken promise. */
class AnswerJudgeTest {
    private static final String PROBLEM = """
            {"type":"https://jinvax.dev/problems/x","title":"t","status":%d,"detail":"d","instance":"urn:uuid:1","code":"%s",
             "message":{"zh":"%s","en":"e"},"retryable":false,"errors":[]}""";

    private final AnswerJudge judge = new AnswerJudge(json("{}"), Set.of("NOT_FOUND"));

    @ParameterizedTest(name = "{0} {1} {2} as {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | application/json         | {\"number\":1}      | AUTHORISED |",
                "404 | application/problem+json | NOT_FOUND           | AUTHORISED |",
                "401 | application/problem+json | NOT_FOUND           | NOBODY     |",
                "500 | application/problem+json | NOT_FOUND           | AUTHORISED | a failure of ours",
                "200 | application/json         | {\"number\":1}      | NOBODY     | answered a caller that may not ask",
                "200 | application/json         | {\"number\":1}      | FORGER     | answered a caller that may not ask",
                "200 | application/json         | {\"number\":1}      | STRANGER   | answered a caller that may not ask",
                "202 | application/json         | {\"number\":1}      | AUTHORISED | a status the document does not know",
                "200 | text/html                | hello               | AUTHORISED | a content type the document does not know",
                "200 | application/json         | {\"number\":\"x\"}  | AUTHORISED | a body that breaks the schema",
                "200 | application/json         | {}                  | AUTHORISED | a body that breaks the schema",
                "200 | application/json         | {\"number\":        | AUTHORISED | a body that is no JSON",
                "404 | text/html                | gone                | AUTHORISED | an error that is no problem",
                "404 | application/problem+json | UNHEARD_OF          | AUTHORISED | a problem with a part missing or a code",
                "404 | application/problem+json | without Chinese     | AUTHORISED | a problem with a part missing or a code",
                "404 | application/problem+json | with a stack trace  | AUTHORISED | an error that tells of our inside",
            })
    void answerIsHeldAgainstTheDocument(int status, String type, String body, FuzzCaller caller, String fault) {
        List<String> faults = judge.faults(
                new FuzzRequest(operation(), "GET", "/v1/things", List.of(), new byte[0], caller),
                FuzzAnswer.of(status, type, whole(status, body).getBytes(StandardCharsets.UTF_8)));

        if (fault == null) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).anyMatch(each -> each.startsWith(fault));
        }
    }

    private static String whole(int status, String body) {
        return switch (body) {
            case "NOT_FOUND", "UNHEARD_OF" -> PROBLEM.formatted(status, body, "没有");
            case "without Chinese" -> PROBLEM.formatted(status, "NOT_FOUND", "");
            case "with a stack trace" -> PROBLEM.formatted(status, "NOT_FOUND", "java.lang.NullPointerException");
            default -> body;
        };
    }

    private static ApiOperation operation() {
        JsonNode good = json("""
                {"content":{"application/json":{"schema":{"type":"object","required":["number"],
                 "properties":{"number":{"type":"integer"}}}}}}""");
        JsonNode problem = json("{\"content\":{\"application/problem+json\":{}}}");
        return new ApiOperation(
                "GET",
                "/v1/things",
                List.of(),
                Map.of(),
                Map.of("200", good, "401", problem, "404", problem),
                Optional.of(Set.of("things:read")));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
