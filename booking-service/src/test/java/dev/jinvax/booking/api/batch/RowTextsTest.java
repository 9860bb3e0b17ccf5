package dev.jinvax.booking.api.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.domain.Refusal;
import dev.jinvax.booking.domain.batch.RowError;
import dev.jinvax.booking.domain.batch.RowProblem;
import dev.jinvax.contracts.Contracts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowTextsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ADVICE = Set.of("INSURED_BRING_PROOF", "INSURANCE_VERIFIED", "SELF_PAID");

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeOfARowComesWithARemedyInBothLanguages(String code) {
        var text = RowTexts.text(RowError.of(code, "birth_date"));

        assertThat(text.zh()).doesNotContain("说明见").containsPattern("\\p{IsHan}");
        assertThat(text.en()).doesNotContain("explained at").containsPattern("[a-z]");
    }

    static Stream<String> codes() {
        return Stream.of(
                        Arrays.stream(RowProblem.values()).map(Enum::name),
                        Arrays.stream(Refusal.values()).map(Enum::name),
                        findings(),
                        told("eligibility.assessed.v1", "/findings"),
                        told("eligibility.submission.refused.v1", "/errors"))
                .flatMap(each -> each)
                .distinct();
    }

    /** Every finding eligibility's document names, but for the three that say all is well or what it costs. */
    private static Stream<String> findings() {
        try (InputStream document = Contracts.class.getResourceAsStream("/contracts/openapi/eligibility.json")) {
            List<String> codes = new ArrayList<>();
            JSON.readTree(document)
                    .at("/components/schemas/FindingCode/enum")
                    .forEach(code -> codes.add(code.asText()));
            assertThat(codes).hasSizeGreaterThan(25);
            codes.removeAll(ADVICE);
            return codes.stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Codes in eligibility's own examples; advice is not told of rows. */
    private static Stream<String> told(String type, String list) {
        Set<String> codes = Contracts.examples(type).stream()
                .flatMap(example -> read(example.bytes()).at(list).findParents("code").stream())
                .filter(item -> !item.path("severity").asText().equals("ADVICE"))
                .map(item -> item.path("code").asText())
                .collect(Collectors.toSet());
        assertThat(codes).isNotEmpty();
        return codes.stream();
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
