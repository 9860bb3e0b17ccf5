package dev.jinvax.kit.limits;

import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets the requests of one client through, or not. A new decision makes a new gate; its bucket starts full. */
final class ClientGate {
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final ClientRule rule;
    private final RateLimit limit;
    private final @Nullable Bucket bucket;
    private final Counter refused;

    private ClientGate(ClientRule rule, RateLimit limit, @Nullable Bucket bucket, Counter refused) {
        this.rule = rule;
        this.limit = limit;
        this.bucket = bucket;
        this.refused = refused;
    }

    /** @param replicas how many processes share the quota */
    static ClientGate of(ClientRule rule, int replicas, MeterRegistry meters) {
        int quota = rule.requestsPerSecond().orElse(0);
        return new ClientGate(
                rule,
                new RateLimit("second", quota, WINDOW),
                quota == 0 ? null : bucket(Math.max(1, quota / replicas)),
                Counter.builder("jinvax.requests.held.back")
                        .description("requests of suspended clients and above a client's quota")
                        .tag("client", rule.clientId())
                        .register(meters));
    }

    private static Bucket bucket(int share) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(share).refillGreedy(share, WINDOW))
                .withNanosecondPrecision()
                .build();
    }

    boolean stands(ClientRule newer) {
        return rule.equals(newer);
    }

    /**
     * Counts a request and tells the client what is left.
     *
     * @throws ProblemException when the client is suspended (403) or has used its quota (429)
     */
    void pass(HttpServerResponse answer) {
        if (rule.suspended()) {
            refused.increment();
            throw new ProblemException(CommonProblem.PARTNER_SUSPENDED);
        }
        if (bucket == null) {
            return;
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            refused.increment();
            throw limit.reached(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        answer.putHeader(RateLimit.POLICY_HEADER, limit.policy());
        answer.putHeader(RateLimit.HEADER, limit.left(probe.getRemainingTokens(), WINDOW));
    }
}
