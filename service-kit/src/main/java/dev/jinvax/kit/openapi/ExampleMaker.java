package dev.jinvax.kit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Makes an example of a schema: fields are filled by name from {@code openapi/examples.properties} ({@code field} or
 * {@code Schema.field}, the value as JSON or as plain text; {@code Schema.field=} leaves it out), else from their kind. So no example can leave the schema.
 */
final class ExampleMaker {
    private static final int DEEPEST = 8;
    private static final String REFERENCE = "#/components/schemas/";
    /** What the scanner writes on every moment and day that has no example of its own. */
    private static final Set<String> NOBODYS_DAYS = Set.of("2022-03-10T16:15:50Z", "2022-03-10");

    /** How the scanner writes @NotBlank: searched for, where every other pattern is of the whole text. */
    private static final String NOT_BLANK = "\\S";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenAPI document;
    private final Map<String, String> words;

    ExampleMaker(OpenAPI document, Map<String, String> words) {
        this.document = document;
        this.words = words;
    }

    /**
     * An example of the schema.
     *
     * @param owner schema or path segment the name stands in; empty for a body
     * @param name of the field or parameter; empty for a body
     */
    Object of(String owner, String name, Schema schema) {
        return make(owner, name, schema, 0).orElse(Map.of());
    }

    private Optional<Object> make(String owner, String field, Schema schema, int depth) {
        return schema.getRef() == null
                ? make(owner, field, owner, schema, depth)
                : make(owner, field, named(schema.getRef()), resolved(schema.getRef()), depth);
    }

    /** @param self name of the schema, or of the one it stands in */
    private Optional<Object> make(String owner, String field, String self, Schema schema, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        String word = words.get(owner + "." + field);
        if (word != null && word.isEmpty()) {
            return Optional.empty();
        }
        Optional<Object> ofSchema = value(word, schema);
        if (ofSchema.isPresent()) {
            return ofSchema;
        }
        if (schema.getExamples() != null
                && !schema.getExamples().isEmpty()
                && !NOBODYS_DAYS.contains(schema.getExamples().get(0).toString())) {
            return Optional.of(schema.getExamples().get(0));
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return Optional.of(schema.getEnumeration().get(0));
        }
        Optional<Object> ofField = isScalar(schema) ? value(words.get(field), schema) : Optional.empty();
        if (ofField.isPresent()) {
            return ofField;
        }
        Optional<Schema> part = Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(each -> each != null)
                .flatMap(List::stream)
                .filter(each -> !List.of(SchemaType.NULL).equals(each.getType()))
                .findFirst();
        return part.isPresent() ? make(owner, field, part.get(), depth) : plain(self, field, schema, depth);
    }

    private static boolean isScalar(Schema schema) {
        return schema.getType() != null
                && schema.getType().stream().noneMatch(type -> type == SchemaType.OBJECT || type == SchemaType.ARRAY);
    }

    private Optional<Object> plain(String self, String field, Schema schema, int depth) {
        SchemaType type = schema.getType() == null || schema.getType().isEmpty()
                ? SchemaType.OBJECT
                : schema.getType().get(0);
        return switch (type) {
            case OBJECT -> Optional.of(object(self, schema, depth));
            case ARRAY ->
                Optional.of(
                        schema.getItems() == null
                                ? List.of()
                                : make(self, field, schema.getItems(), depth + 1)
                                        .filter(value -> fits(value, schema.getItems()))
                                        .map(List::of)
                                        .orElse(List.of()));
            case BOOLEAN -> Optional.of(true);
            case INTEGER, NUMBER -> Optional.of(least(schema));
            case NULL -> Optional.empty();
            case STRING -> Optional.of(text(schema.getFormat()));
        };
    }

    private static Object least(Schema schema) {
        return schema.getMinimum() == null ? 1 : schema.getMinimum().max(BigDecimal.ONE);
    }

    private Map<String, Object> object(String owner, Schema schema, int depth) {
        Map<String, Object> example = new LinkedHashMap<>();
        Optional.ofNullable(schema.getProperties()).orElse(Map.of()).forEach((name, property) -> {
            if (!Boolean.TRUE.equals(property.getDeprecated())) {
                make(owner, name, property, depth + 1)
                        .filter(value -> fits(value, property))
                        .ifPresent(value -> example.put(name, value));
            }
        });
        return example;
    }

    /** A field whose pattern no word was given for is left out rather than shown wrong. */
    private static boolean fits(Object value, Schema schema) {
        String pattern = schema.getPattern();
        return pattern == null || pattern.equals(NOT_BLANK) || !(value instanceof String text) || text.matches(pattern);
    }

    private static String text(@Nullable String format) {
        if (format == null) {
            return "text";
        }
        return switch (format) {
            case "uuid" -> "0197d000-0000-7000-8000-000000000001";
            case "date" -> "2026-12-01";
            case "date-time" -> "2026-12-01T09:00:00+08:00";
            case "uri" -> "https://partner.example/hooks";
            default -> "text";
        };
    }

    /** A text as it stands, anything else as JSON; empty when the word is not one for this kind of value. */
    private static Optional<Object> value(@Nullable String word, Schema schema) {
        if (word == null || schema.getType() == null || schema.getType().contains(SchemaType.STRING)) {
            return Optional.ofNullable(word);
        }
        try {
            return Optional.of(JSON.readValue(word, Object.class));
        } catch (JsonProcessingException otherKind) {
            return Optional.empty();
        }
    }

    private static String named(String reference) {
        return reference.substring(REFERENCE.length());
    }

    private Schema resolved(String reference) {
        return Optional.ofNullable(document.getComponents().getSchemas().get(named(reference)))
                .orElseGet(OASFactory::createSchema);
    }
}
