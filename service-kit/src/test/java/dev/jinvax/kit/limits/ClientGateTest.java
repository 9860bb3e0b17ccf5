package dev.jinvax.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Buckets live in the processes: each has its part of the quota, and the client is told the whole of it. */
class ClientGateTest {
    private static final int CALLS = 200;

    /** What may be refilled while the calls are made, on a slow day. */
    private static final int REFILLED = 3;

    @ParameterizedTest(name = "{0} a second at {1} processes: {2} at each")
    @CsvSource({"20, 1, 20", "20, 2, 10", "20, 4, 5", "20, 40, 1", "1, 2, 1"})
    void processTakesItsPartOfTheQuota(int quota, int replicas, int part) {
        ClientGate gate = gate(quota, replicas);

        long passed = IntStream.range(0, CALLS).filter(call -> passes(gate)).count();

        assertThat(passed).isBetween((long) part, (long) part + REFILLED);
    }

    @Test
    void refusedClientIsToldTheWholeQuota() {
        ClientGate gate = gate(20, 4);
        List<RateLimitedException> refusals = IntStream.range(0, CALLS)
                .mapToObj(call -> refusal(gate))
                .flatMap(Optional::stream)
                .toList();

        assertThat(refusals.get(0).headers())
                .containsEntry("RateLimit-Policy", "\"second\";q=20;w=1")
                .containsEntry("RateLimit", "\"second\";r=0;t=1");
    }

    private static ClientGate gate(int quota, int replicas) {
        return ClientGate.of(
                new ClientRule("alipay", 1, false, Optional.of(quota)), replicas, new SimpleMeterRegistry());
    }

    private static boolean passes(ClientGate gate) {
        return refusal(gate).isEmpty();
    }

    private static Optional<RateLimitedException> refusal(ClientGate gate) {
        try {
            gate.pass(unread());
            return Optional.empty();
        } catch (RateLimitedException refused) {
            return Optional.of(refused);
        }
    }

    /** An answer nobody reads. */
    private static HttpServerResponse unread() {
        return (HttpServerResponse) Proxy.newProxyInstance(
                ClientGateTest.class.getClassLoader(),
                new Class<?>[] {HttpServerResponse.class},
                (answer, method, arguments) -> answer);
    }
}
