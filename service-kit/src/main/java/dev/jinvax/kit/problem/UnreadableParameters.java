package dev.jinvax.kit.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters that could not be read. Quarkus REST answers a value it cannot convert with 404, as JAX-RS 3.2 asks
 * for path and query alike; for a path that is the truth, in a query it hides the mistake.
 */
final class UnreadableParameters {
    private static final BilingualText UNREADABLE =
            new BilingualText("该参数的格式不正确。", "The parameter has a wrong format.");

    private UnreadableParameters() {}

    /** The parameters whose value the failure is about; empty when it is about something else. */
    static List<Problem.Item> of(WebApplicationException failure, UriInfo uri) {
        String said = failure instanceof NotFoundException ? conversionFailure(failure.getCause()) : null;
        if (said == null) {
            return List.of();
        }
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter ->
                        parameter.getValue().stream().anyMatch(value -> !value.isEmpty() && said.contains(value)))
                .map(parameter -> Problem.Item.of("FIELD_FORMAT", parameter.getKey(), UNREADABLE))
                .toList();
    }

    private static @Nullable String conversionFailure(@Nullable Throwable cause) {
        return cause == null ? null : String.valueOf(cause.getMessage());
    }
}
