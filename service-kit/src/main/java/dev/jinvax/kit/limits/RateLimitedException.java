package dev.jinvax.kit.limits;

import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The client has reached a limit of its own. */
public final class RateLimitedException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final transient RateLimit limit;
    private final transient Duration wait;

    RateLimitedException(RateLimit limit, Duration wait) {
        super(CommonProblem.RATE_LIMITED, List.of(), Map.of(), wait);
        this.limit = limit;
        this.wait = wait;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(RateLimit.POLICY_HEADER, limit.policy(), RateLimit.HEADER, limit.left(0, wait));
    }
}
