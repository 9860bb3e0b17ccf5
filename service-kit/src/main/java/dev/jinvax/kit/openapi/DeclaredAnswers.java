package dev.jinvax.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says what operations answer whose method returns a bare {@code Response} and whose annotations do not say it, from
 * {@code openapi/answers.properties}: operation = status and schema, or status and {@code {fields}} of text.
 */
final class DeclaredAnswers implements OASFilter {
    private static final String JSON = "application/json";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, String> answers = Texts.read("openapi/answers.properties");
        for (DocumentedOperation each : DocumentedOperation.of(document)) {
            Optional.ofNullable(answers.get(String.valueOf(each.operation().getOperationId())))
                    .filter(answer -> !saysSo(each.operation()))
                    .ifPresent(answer -> declare(document, each.operation(), List.of(answer.split(" ", 2))));
        }
    }

    private static boolean saysSo(Operation operation) {
        return operation.getResponses() != null
                && operation.getResponses().getAPIResponses().entrySet().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .anyMatch(response -> response.getValue().getContent() != null
                                && !response.getValue()
                                        .getContent()
                                        .getMediaTypes()
                                        .isEmpty());
    }

    private static void declare(OpenAPI document, Operation operation, List<String> answer) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        String status = answer.get(0);
        APIResponse response = Optional.ofNullable(operation.getResponses().getAPIResponse(status))
                .orElseGet(() -> OASFactory.createAPIResponse().description(operation.getSummary()));
        if (answer.size() > 1) {
            response.setContent(OASFactory.createContent()
                    .addMediaType(JSON, OASFactory.createMediaType().schema(schema(document, answer.get(1)))));
        }
        operation.getResponses().addAPIResponse(status, response);
    }

    private static Schema schema(OpenAPI document, String told) {
        if (!told.startsWith("{") && document.getComponents().getSchemas().containsKey(told)) {
            return OASFactory.createSchema().ref("#/components/schemas/" + told);
        }
        Schema object = OASFactory.createSchema().addType(SchemaType.OBJECT);
        for (String field : told.replaceAll("[{}\\s]", "").split(",")) {
            object.addProperty(field, OASFactory.createSchema().addType(SchemaType.STRING));
        }
        return object;
    }
}
