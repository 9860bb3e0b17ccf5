package dev.jinvax.kit.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values a schema allows, as far as types, formats, choices and names say. */
final class SchemaValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    private final JsonNode document;
    private final Map<String, List<String>> known;
    private final Random random;

    /** @param known values that mean something to the service, by name of field or parameter */
    SchemaValues(JsonNode document, Map<String, List<String>> known, Random random) {
        this.document = document;
        this.known = known;
        this.random = random;
    }

    JsonNode of(String name, JsonNode schema) {
        return of(name, schema, 0);
    }

    private JsonNode of(String name, JsonNode reference, int depth) {
        JsonNode schema = resolved(reference);
        if (known.containsKey(name) && random.nextInt(10) > 0) {
            return JSON.textNode(oneOf(known.get(name)));
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "integer" -> JSON.numberNode(number(schema));
            case "number" -> JSON.numberNode(random.nextInt(1000) / 4.0);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(text(schema));
        };
    }

    JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        for (String way : List.of("allOf", "anyOf", "oneOf")) {
            if (found.has(way)) {
                return resolved(found.path(way).get(0));
            }
        }
        return found;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth < DEEPEST) {
            schema.path("properties").properties().forEach(field -> {
                if (isRequired(schema, field.getKey()) || random.nextInt(3) > 0) {
                    object.set(field.getKey(), of(field.getKey(), field.getValue(), depth + 1));
                }
            });
        }
        return object;
    }

    private static boolean isRequired(JsonNode schema, String field) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode array(String name, JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = depth < DEEPEST ? 1 + random.nextInt(3) : 0;
        for (int index = 0; index < size; index++) {
            array.add(of(name, schema.path("items"), depth + 1));
        }
        return array;
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + 100);
        return least + random.nextInt((int) Math.min(1_000_000, Math.max(1, most - least + 1)));
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> new java.util.UUID(random.nextLong(), random.nextLong()).toString();
            case "date" ->
                "20%02d-%02d-%02d".formatted(20 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case "date-time" ->
                "2026-%02d-%02dT0%d:00:00+08:00"
                        .formatted(1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(10));
            case "email" -> "someone@example.org";
            case "uri" -> "https://example.org/";
            default -> words(schema);
        };
    }

    private String words(JsonNode schema) {
        int least = schema.path("minLength").asInt(1);
        int most = Math.min(schema.path("maxLength").asInt(12), 40);
        StringBuilder text = new StringBuilder();
        int length = Math.max(least, 1 + random.nextInt(Math.max(1, most)));
        while (text.length() < length) {
            text.append((char) ('A' + random.nextInt(26)));
        }
        return text.toString();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
