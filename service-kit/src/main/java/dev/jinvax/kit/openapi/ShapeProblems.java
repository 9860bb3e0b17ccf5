package dev.jinvax.kit.openapi;

import dev.jinvax.kit.problem.CommonProblem;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Problems that follow from what an operation takes: a token, a body, an id, a key. */
final class ShapeProblems {
    private ShapeProblems() {}

    static List<CommonProblem> of(DocumentedOperation each) {
        List<CommonProblem> codes = new ArrayList<>(List.of(
                CommonProblem.PATH_REFUSED,
                CommonProblem.METHOD_NOT_ALLOWED,
                CommonProblem.NOT_ACCEPTABLE,
                CommonProblem.RATE_LIMITED,
                CommonProblem.OVERLOADED,
                CommonProblem.DEPENDENCY_UNAVAILABLE,
                CommonProblem.INTERNAL_ERROR));
        if (!each.isOpen()) {
            codes.add(CommonProblem.TOKEN_MISSING_OR_INVALID);
            codes.add(CommonProblem.FORBIDDEN);
            codes.add(CommonProblem.PARTNER_SUSPENDED);
        }
        if (!each.parameters().isEmpty() || each.operation().getRequestBody() != null) {
            codes.add(CommonProblem.VALIDATION_FAILED);
        }
        if (each.operation().getRequestBody() != null) {
            codes.add(CommonProblem.BODY_UNREADABLE);
            codes.add(CommonProblem.BODY_TOO_LARGE);
            codes.add(CommonProblem.MEDIA_TYPE_UNSUPPORTED);
        }
        if (each.parameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            codes.add(CommonProblem.NOT_FOUND);
        }
        if (each.takes("Idempotency-Key")) {
            codes.add(CommonProblem.IDEMPOTENCY_KEY_MISSING);
            codes.add(CommonProblem.IDEMPOTENCY_KEY_MISMATCH);
            codes.add(CommonProblem.IDEMPOTENCY_KEY_IN_FLIGHT);
        }
        if (each.takes("If-Match")) {
            codes.add(CommonProblem.PRECONDITION_REQUIRED);
            codes.add(CommonProblem.PRECONDITION_FAILED);
        }
        return codes;
    }
}
