package dev.jinvax.kit.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a partner waits while another asks 800 times a second: the time, not only the status. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class NoisyPartnerTest {
    private static final int QUIET_CALLS = 100;
    private static final Duration BEARABLE = Duration.ofMillis(500);

    @Inject
    ClientRules rules;

    private final String quiet = token("quiet-" + Ids.next());
    private final String noisy = "noisy-" + Ids.next();

    @Test
    void partnerAboveItsQuotaDoesNotSlowTheOthers() {
        allow(1, 100_000);
        Duration withoutTheGate = slowestButFive(noisy);
        allow(2, 5);
        Duration beside = slowestButFive(noisy);

        assertThat(beside)
                .as("beside a partner that is held back; beside one that is not: %s", withoutTheGate)
                .isLessThan(BEARABLE)
                .isLessThan(withoutTheGate.dividedBy(2));
    }

    /** How long the quiet partner's calls take, the slowest twentieth apart. */
    private Duration slowestButFive(String client) {
        try (Noise noise = Noise.of(token(client))) {
            noise.awaitAnswers(500);
            List<Duration> took = IntStream.range(0, QUIET_CALLS)
                    .mapToObj(call -> timeOfOneCall())
                    .sorted()
                    .toList();
            return took.get(QUIET_CALLS - QUIET_CALLS / 20);
        }
    }

    private Duration timeOfOneCall() {
        long begin = System.nanoTime();
        assertThat(call(quiet).statusCode()).isEqualTo(201);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void allow(long version, int requestsPerSecond) {
        QuarkusTransaction.requiringNew()
                .run(() -> rules.keep(List.of(new ClientRule(noisy, version, false, Optional.of(requestsPerSecond)))));
        String policy = "\"second\";q=" + requestsPerSecond + ";w=1";
        TopicReader.await(() -> policy.equals(call(token(noisy)).header("RateLimit-Policy")));
    }

    private static String token(String client) {
        return TestTokens.of(client).scope("probes:write").token();
    }

    private static Response call(String bearer) {
        return given().auth()
                .oauth2(bearer)
                .header("Idempotency-Key", Ids.next().toString())
                .contentType(ContentType.JSON)
                .body(Noise.BODY)
                .post("/v1/probes");
    }
}
