package dev.jinvax.contracts.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads an OpenAPI document: its operations, and schemas behind their references. */
final class ApiTree {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final String NULL = "null";

    private ApiTree() {}

    /** {@code POST /v1/bookings} and the operation. */
    static Map<String, JsonNode> operations(JsonNode document) {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue());
                    }
                }));
        return operations;
    }

    /** The schema itself when it is a reference, or one of "this or null". */
    static JsonNode resolved(JsonNode document, JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document, document.at(schema.path("$ref").asText().substring(1)));
        }
        for (String choice : new String[] {"anyOf", "oneOf", "allOf"}) {
            for (JsonNode part : schema.path(choice)) {
                if (!NULL.equals(part.path("type").asText())) {
                    return resolved(document, part);
                }
            }
        }
        return schema;
    }

    /** Its types apart from null; empty when it says none. */
    static Set<String> types(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        if (schema.path("type").isTextual()) {
            types.add(schema.path("type").asText());
        }
        schema.path("type").forEach(type -> types.add(type.asText()));
        types.remove(NULL);
        return types;
    }

    static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** Parameters by where they stand and how they are called. */
    static Map<String, JsonNode> parameters(JsonNode operation) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        operation
                .path("parameters")
                .forEach(each -> parameters.put(
                        each.path("in").asText() + " " + each.path("name").asText(), each));
        return parameters;
    }

    /** Scopes of which a caller needs one; empty when it is open to everybody. */
    static Set<String> scopes(JsonNode operation) {
        Set<String> scopes = new TreeSet<>();
        operation.path("security").forEach(way -> way.forEach(each -> scopes.addAll(texts(each))));
        return scopes;
    }

    /** Codes of the problems it names. */
    static Set<String> problemCodes(JsonNode operation) {
        Set<String> codes = new TreeSet<>();
        operation
                .path("responses")
                .forEach(response -> response.path("content")
                        .path("application/problem+json")
                        .path("examples")
                        .fieldNames()
                        .forEachRemaining(codes::add));
        return codes;
    }

    static JsonNode schema(JsonNode withContent, String mediaType) {
        return Optional.ofNullable(withContent.path("content").get(mediaType))
                .map(media -> media.path("schema"))
                .orElse(MissingNode.getInstance());
    }
}
