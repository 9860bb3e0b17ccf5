package dev.jinvax.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.testing.access.AccessMatrix;
import dev.jinvax.kit.testing.access.HostileTokens;
import dev.jinvax.kit.testing.fuzz.FuzzReport;
import dev.jinvax.kit.testing.fuzz.Fuzzer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the services' tests lean on finds what is wrong with the probes, which are wrong on purpose. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PromisesTest {
    @Test
    void fuzzerFindsTheFailure() {
        FuzzReport report =
                Fuzzer.with(Map.of(), Map.of(), TestTokens.of("fuzz")).run(150);

        assertThat(report.requests()).isEqualTo(150);
        assertThat(report.faults())
                .anyMatch(fault -> fault.startsWith("GET /v1/probes/broken → 500 a failure of ours"));
    }

    @Test
    void operationWithoutALineAndLineWithoutAnOperationAreGaps() {
        assertThat(new AccessMatrix().gaps())
                .containsExactly(
                        "GET /v1/probes/by-query stands in the document and not in access.txt: say there who may call"
                                + " it",
                        "GET /v1/probes/gone stands in access.txt and not in the document: take the line out");
    }

    @Test
    void operationWithoutASecurityRuleIsAFault() {
        List<String> faults = new AccessMatrix().faultsByRole();

        assertThat(faults).isNotEmpty().allMatch(fault -> fault.startsWith("GET /v1/probes/unannotated"));
    }

    @Test
    void tokensAtAnAddressThatAsksForNoneAreAFault() {
        assertThat(HostileTokens.faults("probes:write", "/v1/probes/open")).hasSizeGreaterThan(20);
    }
}
