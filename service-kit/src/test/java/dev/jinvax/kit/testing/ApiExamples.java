package dev.jinvax.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with the examples of a document: missing, or not what their schema allows. */
final class ApiExamples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> {});

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> codes = new TreeSet<>();

    ApiExamples(JsonNode document) {
        this.document = document;
    }

    /** One line for each fault of an operation. */
    List<String> faults(String name, JsonNode operation) {
        faults.clear();
        judgeContent(name + " request", operation.path("requestBody"));
        if (operation.path("responses").properties().stream()
                .noneMatch(each -> each.getKey().startsWith("2"))) {
            faults.add(name + " does not say what it answers");
        }
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            String where = name + " " + response.getKey();
            boolean good = response.getKey().startsWith("2");
            if (good
                    && !response.getKey().equals("204")
                    && response.getValue().path("content").isEmpty()) {
                faults.add(where + " does not say what it answers");
            }
            judgeContent(where, response.getValue());
            response.getValue()
                    .path("content")
                    .path("application/problem+json")
                    .path("examples")
                    .properties()
                    .forEach(example -> codes.add(example.getKey()));
        }
        return List.copyOf(faults);
    }

    /** Codes an example was seen of. */
    Set<String> codes() {
        return codes;
    }

    private void judgeContent(String where, JsonNode withContent) {
        for (Map.Entry<String, JsonNode> media : withContent.path("content").properties()) {
            if (media.getKey().equals("application/json") || media.getKey().endsWith("+json")) {
                List<JsonNode> examples = examples(media.getValue());
                if (examples.isEmpty()) {
                    faults.add(where + " has no example");
                }
                examples.forEach(example -> judge(where, media.getValue().path("schema"), example));
            }
        }
    }

    private List<JsonNode> examples(JsonNode media) {
        List<JsonNode> examples = new ArrayList<>();
        if (media.has("example")) {
            examples.add(media.get("example"));
        }
        media.path("examples")
                .forEach(example -> examples.add(
                        example.has("$ref")
                                ? document.at(example.path("$ref").asText().substring(1))
                                        .path("value")
                                : example.path("value")));
        return examples;
    }

    private void judge(String where, JsonNode schema, JsonNode example) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document.path("components"));
        whole.putArray("allOf").add(schema);
        Schema loaded = SCHEMAS.getSchema(whole);
        loaded.validate(example)
                .forEach(error ->
                        faults.add(where + " example: " + error.getInstanceLocation() + " " + error.getMessage()));
    }
}
