package dev.jinvax.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One operation as a service's OpenAPI document describes it.
 *
 * @param path with its parameters in braces
 * @param bodies what it takes, by content type
 * @param scopes any of which lets a caller in; empty for an operation that needs no token; absent when the document
 *     does not say who may call
 */
public record ApiOperation(
        String method,
        String path,
        List<Parameter> parameters,
        Map<String, Body> bodies,
        Map<String, JsonNode> responses,
        Optional<Set<String>> scopes) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    public ApiOperation {
        parameters = List.copyOf(parameters);
    }

    /** All operations of a document, in its order. */
    static List<ApiOperation> of(JsonNode document) {
        List<ApiOperation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(of(
                                document,
                                entry.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue(),
                                entry.getValue()))));
        return operations;
    }

    private static ApiOperation of(JsonNode document, String method, String path, JsonNode shared, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        shared.path("parameters").forEach(each -> parameters.add(parameter(each)));
        operation.path("parameters").forEach(each -> parameters.add(parameter(each)));
        Map<String, Body> bodies = new LinkedHashMap<>();
        operation
                .at("/requestBody/content")
                .properties()
                .forEach(content -> bodies.put(content.getKey(), body(content.getValue())));
        Map<String, JsonNode> responses = new LinkedHashMap<>();
        operation
                .path("responses")
                .properties()
                .forEach(response -> responses.put(response.getKey(), resolved(document, response.getValue())));
        return new ApiOperation(method, path, parameters, bodies, responses, scopes(operation));
    }

    private static Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.path("name").asText(), parameter.path("in").asText(), parameter.path("schema"));
    }

    private static Body body(JsonNode content) {
        List<JsonNode> examples = new ArrayList<>();
        content.path("examples").forEach(example -> examples.add(example(example.path("value"))));
        if (content.has("example")) {
            examples.add(example(content.path("example")));
        }
        return new Body(content.path("schema"), List.copyOf(examples));
    }

    /** JSON where a document shows it as a text. */
    private static JsonNode example(JsonNode shown) {
        try {
            return shown.isTextual() && shown.asText().strip().startsWith("{") ? JSON.readTree(shown.asText()) : shown;
        } catch (JsonProcessingException e) {
            return shown;
        }
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Optional<Set<String>> scopes(JsonNode operation) {
        if (!operation.has("security")) {
            return Optional.empty();
        }
        for (JsonNode way : operation.path("security")) {
            if (way.isEmpty()) {
                return Optional.of(Set.of());
            }
        }
        Set<String> scopes = new TreeSet<>();
        operation
                .path("security")
                .forEach(way -> way.forEach(list -> list.forEach(scope -> scopes.add(scope.asText()))));
        if (scopes.isEmpty() && !operation.path("security").isEmpty()) {
            scopes.add("any token");
        }
        return Optional.of(scopes);
    }

    /** Whether a token is asked for; an operation whose document is silent counts as protected. */
    public boolean isProtected() {
        return scopes.map(names -> !names.isEmpty()).orElse(true);
    }

    /** The same operation with one more body to show; nothing changes where the document shows some itself. */
    public ApiOperation showing(JsonNode body) {
        Map<String, Body> shown = new LinkedHashMap<>(bodies);
        shown.computeIfPresent(
                "application/json",
                (type, own) -> own.examples().isEmpty() ? new Body(own.schema(), List.of(body)) : own);
        return new ApiOperation(method, path, parameters, shown, responses, scopes);
    }

    public String name() {
        return method + " " + path;
    }

    @Override
    public String toString() {
        return name();
    }

    /** @param in {@code path}, {@code query} or {@code header} */
    public record Parameter(String name, String in, JsonNode schema) {}

    /** @param examples bodies the document shows */
    public record Body(JsonNode schema, List<JsonNode> examples) {}
}
