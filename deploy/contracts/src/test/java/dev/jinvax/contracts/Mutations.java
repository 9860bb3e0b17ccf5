package dev.jinvax.contracts;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** Ways to spoil a document, place by place (places are JSON pointers). */
final class Mutations {
    private static final int FAR_TOO_LONG = 70_000;

    private Mutations() {}

    /** Every object in the document, itself included. */
    static List<String> objectsIn(JsonNode document) {
        return places(document).stream()
                .filter(place -> document.at(place).isObject())
                .toList();
    }

    /** Every value below the document. */
    static List<String> valuesIn(JsonNode document) {
        return places(document).stream().filter(place -> !place.isEmpty()).toList();
    }

    /** Values no schema may take at the place of the given one. */
    static List<JsonNode> wrongInsteadOf(JsonNode right) {
        List<JsonNode> wrong = new ArrayList<>(List.of(NullNode.instance));
        if (right.isTextual()) {
            wrong.add(IntNode.valueOf(7));
            wrong.add(TextNode.valueOf(""));
            wrong.add(TextNode.valueOf("1".repeat(FAR_TOO_LONG)));
        }
        if (right.isNumber()) {
            wrong.add(TextNode.valueOf(right.asText()));
            wrong.add(IntNode.valueOf(-1));
            wrong.add(LongNode.valueOf(Long.MAX_VALUE));
        }
        if (right.isBoolean()) {
            wrong.add(TextNode.valueOf("true"));
            wrong.add(IntNode.valueOf(1));
        }
        if (right.isArray()) {
            wrong.add(JsonNodeFactory.instance.objectNode());
            wrong.add(manyTimes(right.path(0)));
        }
        if (right.isObject()) {
            wrong.add(JsonNodeFactory.instance.arrayNode());
            wrong.add(BooleanNode.TRUE);
        }
        return wrong;
    }

    /** The document with the value at a place replaced; changes the document given. */
    static JsonNode replaced(JsonNode document, String place, JsonNode value) {
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = document.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(pointer.last().getMatchingIndex(), value);
        }
        return document;
    }

    private static ArrayNode manyTimes(JsonNode element) {
        ArrayNode many = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < 2_000; i++) {
            many.add(element);
        }
        return many;
    }

    private static List<String> places(JsonNode document) {
        List<String> places = new ArrayList<>();
        collect(document, "", places);
        return places;
    }

    private static void collect(JsonNode node, String place, List<String> places) {
        places.add(place);
        node.properties().forEach(field -> collect(field.getValue(), place + "/" + field.getKey(), places));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), place + "/" + i, places);
        }
    }
}
