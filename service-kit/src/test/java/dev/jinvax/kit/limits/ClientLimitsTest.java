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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ClientLimitsTest {
    private static final String GOOD = "{\"name\":\"a\",\"seen_at\":\"2026-11-20T09:00:00+08:00\",\"count\":1}";

    @Inject
    ClientRules rules;

    private final String client = "client-" + Ids.next();
    private final String token = tokenOf(client);

    @Test
    void clientAboveItsQuotaIsToldHowLongToWaitAndThenServed() {
        decide(1, false, Optional.of(2));

        Response refused = firstRefusal();

        assertThat(refused.path("code").toString()).isEqualTo("RATE_LIMITED");
        assertThat(refused.path("retryable").toString()).isEqualTo("true");
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"second\";q=2;w=1");
        assertThat(refused.header("RateLimit")).isEqualTo("\"second\";r=0;t=1");
        TopicReader.await(() -> call(token).statusCode() == 201);
    }

    @Test
    void servedRequestSaysWhatIsLeft() {
        decide(1, false, Optional.of(1000));
        TopicReader.await(() -> call(token).header("RateLimit") != null);

        Response served = call(token);

        assertThat(served.statusCode()).isEqualTo(201);
        assertThat(served.header("RateLimit-Policy")).isEqualTo("\"second\";q=1000;w=1");
        assertThat(served.header("RateLimit")).matches("\"second\";r=\\d{3};t=1");
    }

    @Test
    void clientWithoutAQuotaIsNeitherHeldBackNorTold() {
        Map<Integer, Long> answers = IntStream.range(0, 200)
                .mapToObj(call -> call(token))
                .peek(answer -> assertThat(answer.header("RateLimit")).isNull())
                .collect(Collectors.groupingBy(Response::statusCode, TreeMap::new, Collectors.counting()));

        assertThat(answers).containsExactly(Map.entry(201, 200L));
    }

    @Test
    void suspensionCountsForATokenCheckedBeforeAndEndsAsItCame() {
        assertThat(call(token).statusCode()).isEqualTo(201);

        decide(1, true, Optional.empty());
        TopicReader.await(() -> call(token).statusCode() == 403);
        String code = call(token).path("code");
        decide(2, false, Optional.empty());

        assertThat(code).isEqualTo("PARTNER_SUSPENDED");
        TopicReader.await(() -> call(token).statusCode() == 201);
    }

    @Test
    void olderDecisionChangesNothing() {
        decide(2, true, Optional.empty());
        TopicReader.await(() -> call(token).statusCode() == 403);

        decide(1, false, Optional.empty());
        decide(2, false, Optional.empty());

        String other = "client-" + Ids.next();
        decideOn(other, 1, true, Optional.empty());
        TopicReader.await(() -> call(tokenOf(other)).statusCode() == 403);
        assertThat(call(token).statusCode()).isEqualTo(403);
    }

    @Test
    void noisyClientTakesNothingFromTheOthers() {
        String noisy = "noisy-" + Ids.next();
        String noisyToken = tokenOf(noisy);
        decideOn(noisy, 1, false, Optional.of(5));
        TopicReader.await(() -> call(noisyToken).header("RateLimit") != null);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger served = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        long begin = System.nanoTime();
        CompletableFuture<?>[] noise = IntStream.range(0, 8)
                .mapToObj(thread -> CompletableFuture.runAsync(
                        () -> {
                            while (!over.get()) {
                                (call(noisyToken).statusCode() == 429 ? refused : served).incrementAndGet();
                            }
                        },
                        threads))
                .toArray(CompletableFuture[]::new);

        List<Integer> quiet = IntStream.range(0, 100)
                .mapToObj(call -> call(token).statusCode())
                .toList();

        over.set(true);
        CompletableFuture.allOf(noise).join();
        threads.shutdown();
        long seconds = 1 + (System.nanoTime() - begin) / 1_000_000_000L;
        assertThat(quiet).containsOnly(201);
        assertThat(refused.get()).isGreaterThan(served.get());
        assertThat((long) served.get()).isLessThanOrEqualTo(5 + 5 * seconds);
    }

    private Response firstRefusal() {
        AtomicInteger calls = new AtomicInteger();
        while (calls.incrementAndGet() < 2000) {
            Response answer = call(token);
            assertThat(answer.statusCode()).isIn(201, 429);
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("never refused");
    }

    private void decide(long version, boolean suspended, Optional<Integer> requestsPerSecond) {
        decideOn(client, version, suspended, requestsPerSecond);
    }

    private void decideOn(String who, long version, boolean suspended, Optional<Integer> requestsPerSecond) {
        QuarkusTransaction.requiringNew()
                .run(() -> rules.keep(List.of(new ClientRule(who, version, suspended, requestsPerSecond))));
    }

    private static String tokenOf(String who) {
        return TestTokens.of(who).scope("probes:write").token();
    }

    private static Response call(String bearer) {
        return given().auth()
                .oauth2(bearer)
                .header("Idempotency-Key", Ids.next().toString())
                .contentType(ContentType.JSON)
                .body(GOOD)
                .post("/v1/probes");
    }
}
