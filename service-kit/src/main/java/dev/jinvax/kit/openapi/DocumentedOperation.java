package dev.jinvax.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** An operation of a document and where it stands. */
record DocumentedOperation(String path, PathItem.HttpMethod method, Operation operation) {
    static List<DocumentedOperation> of(OpenAPI document) {
        return Optional.ofNullable(document.getPaths())
                .map(paths -> paths.getPathItems())
                .orElse(Map.of())
                .entrySet()
                .stream()
                .flatMap(item -> item.getValue().getOperations().entrySet().stream()
                        .map(each -> new DocumentedOperation(item.getKey(), each.getKey(), each.getValue())))
                .toList();
    }

    List<Parameter> parameters() {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of());
    }

    boolean takes(String parameter) {
        return parameters().stream().anyMatch(each -> parameter.equalsIgnoreCase(each.getName()));
    }

    /** Whether anybody may call it without a token. */
    boolean isOpen() {
        return operation.getSecurity() == null || operation.getSecurity().isEmpty();
    }

    /** The segment before a parameter of the path: {@code bookings} before {@code {id}}; empty for other parameters. */
    String owner(String parameter) {
        List<String> segments = List.of(path.split("/", -1));
        int at = segments.indexOf("{" + parameter + "}");
        return at > 0 ? segments.get(at - 1) : "";
    }
}
