package dev.jinvax.kit.openapi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Gives an example to every parameter, request and answer that has none of its own. */
final class ExampleValues implements OASFilter {
    private static final String KEY = "Idempotency-Key";
    private static final Set<String> NEEDED = Set.of("If-Match", "city_code");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ExampleMaker maker = new ExampleMaker(document, Texts.read("openapi/examples.properties"));
        for (DocumentedOperation each : DocumentedOperation.of(document)) {
            each.parameters().forEach(parameter -> complete(parameter, each, maker));
            if (each.operation().getRequestBody() != null) {
                complete(each.operation().getRequestBody().getContent(), maker);
            }
            each.operation()
                    .getResponses()
                    .getAPIResponses()
                    .values()
                    .forEach(response -> complete(response.getContent(), maker));
        }
    }

    /**
     * Only what a call needs: the console fills optional parameters in as well, and would narrow what is found. A key of
     * its own for each operation, since the same key for something else is refused.
     */
    private static void complete(Parameter parameter, DocumentedOperation each, ExampleMaker maker) {
        numberAsNumber(parameter.getSchema());
        if (parameter.getExample() != null || parameter.getExamples() != null || parameter.getSchema() == null) {
            return;
        }
        String name = parameter.getName();
        if (KEY.equalsIgnoreCase(name)) {
            parameter.setExample("example-" + each.operation().getOperationId());
        } else if (Boolean.TRUE.equals(parameter.getRequired()) || NEEDED.contains(name)) {
            parameter.setExample(maker.of(each.owner(name), name, parameter.getSchema()));
        }
    }

    private static void complete(@Nullable Content content, ExampleMaker maker) {
        Map<String, MediaType> media =
                Optional.ofNullable(content).map(Content::getMediaTypes).orElse(Map.of());
        media.values().stream()
                .filter(each -> each.getExample() == null && each.getExamples() == null && each.getSchema() != null)
                .forEach(each -> each.setExample(maker.of("", "", each.getSchema())));
    }

    /** The scanner takes the text of a {@code @DefaultValue} as it stands. */
    private static void numberAsNumber(@Nullable Schema schema) {
        if (schema != null
                && schema.getType() != null
                && schema.getType().contains(SchemaType.INTEGER)
                && schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(Integer.valueOf(text));
        }
    }
}
