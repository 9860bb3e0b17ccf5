package dev.jinvax.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** House rules for a schema: a limit on everything, nothing unnamed, no field for personal data. */
final class SchemaStrictness {
    /** Conditions narrow what is already limited elsewhere. */
    private static final Set<String> CONDITIONS = Set.of("if", "then", "else", "not", "contains");

    private static final Set<String> PERSONAL = Set.of(
            "birth_date",
            "nationality",
            "documents",
            "document_number",
            "passport",
            "insurance",
            "email",
            "answers",
            "symptoms",
            "latin",
            "chinese",
            "contact");

    private final List<String> faults = new ArrayList<>();

    private SchemaStrictness() {}

    static List<String> faults(JsonNode schema) {
        SchemaStrictness strictness = new SchemaStrictness();
        strictness.visit("", schema);
        return List.copyOf(strictness.faults);
    }

    private void visit(String place, JsonNode node) {
        switch (node.path("type").asText()) {
            case "object" ->
                faultUnless(node.has("additionalProperties") || node.has("maxProperties"), place, "takes any field");
            case "string" -> faultUnless(node.has("maxLength"), place, "no maxLength");
            case "array" -> faultUnless(node.has("maxItems") && node.has("items"), place, "no maxItems or items");
            case "integer" -> faultUnless(node.has("minimum") && node.has("maximum"), place, "no minimum or maximum");
            case "number" -> faultUnless(false, place, "a fraction: use minor units");
            default -> {}
        }
        String pattern = node.path("pattern").asText("^$");
        faultUnless(pattern.startsWith("^") && pattern.endsWith("$"), place, "its pattern is not anchored");
        for (var child : node.properties()) {
            if (node.has("type") && child.getKey().equals("properties")) {
                child.getValue()
                        .properties()
                        .forEach(property -> checkProperty(place, property.getKey(), property.getValue()));
            }
            if (!CONDITIONS.contains(child.getKey())) {
                visit(place + "/" + child.getKey(), child.getValue());
            }
        }
    }

    private void checkProperty(String place, String name, JsonNode schema) {
        faultUnless(name.matches("[a-z][a-z_-]*"), place + "/" + name, "not in snake_case");
        faultUnless(!PERSONAL.contains(name), place + "/" + name, "sounds like personal data");
        faultUnless(
                schema.has("$ref") || schema.has("type") || schema.has("enum") || schema.has("const"),
                place + "/" + name,
                "takes anything");
    }

    private void faultUnless(boolean right, String place, String fault) {
        if (!right) {
            faults.add(place + ": " + fault);
        }
    }
}
