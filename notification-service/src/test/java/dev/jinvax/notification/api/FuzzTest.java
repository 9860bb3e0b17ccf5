package dev.jinvax.notification.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.testing.OwnStack;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.kit.testing.fuzz.FuzzReport;
import dev.jinvax.kit.testing.fuzz.Fuzzer;
import dev.jinvax.notification.testing.Partner;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is one the document promises. */
@QuarkusTest
@TestProfile(OwnStack.class)
class FuzzTest {
    private static final int REQUESTS = 5_000;
    /** Nobody listens there. */
    private static final String NOWHERE = "http://localhost:9/hook";

    @Test
    void answersKeepTheDocumentWhateverIsSent() {
        List<String> webhooks = IntStream.range(0, 5)
                .mapToObj(number -> Partner.subscribe(Partner.token("fuzz"), NOWHERE, List.of())
                        .id())
                .toList();
        Map<String, List<String>> known = Map.of("id", webhooks, "url", List.of(NOWHERE));
        TestTokens caller = TestTokens.of("fuzz").channel("ALIPAY_HEALTH_CODE");

        FuzzReport report = Fuzzer.with(known, Map.of(), caller).run(REQUESTS);

        assertThat(report.faults()).as("%s", report).isEmpty();
        assertThat(report.requests()).isEqualTo(REQUESTS);
    }
}
