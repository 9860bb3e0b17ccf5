package dev.jinvax.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries a refusal from a resource to the one place that turns it into an answer. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient List<Problem.Item> errors;
    private final transient Map<String, Object> context;
    private final transient @Nullable Duration retryAfter;

    public ProblemException(ProblemCode code) {
        this(code, List.of(), Map.of(), null);
    }

    public ProblemException(ProblemCode code, List<Problem.Item> errors) {
        this(code, errors, Map.of(), null);
    }

    public ProblemException(
            ProblemCode code, List<Problem.Item> errors, Map<String, Object> context, @Nullable Duration retryAfter) {
        // No stack: a refusal is an answer, and thousands a second are given when a session is sold out.
        super(code.name(), null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.context = Map.copyOf(context);
        this.retryAfter = retryAfter;
    }

    public ProblemCode code() {
        return code;
    }

    public List<Problem.Item> errors() {
        return errors;
    }

    public Map<String, Object> context() {
        return context;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Header fields of the answer that belong to this refusal. */
    public Map<String, String> headers() {
        return Map.of();
    }
}
