package dev.jinvax.booking.api.batch.upload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jinvax.booking.api.batch.BatchProblem;
import dev.jinvax.kit.problem.ProblemException;
import java.io.IOException;

/** Reads one row of a JSON stream into memory, and no more than one row may hold. */
final class RowTree {
    private static final int MOST_VALUES = 500;
    private static final int MOST_CHARACTERS = 65_536;

    private final JsonParser parser;
    private int values;
    private int characters;

    private RowTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The value the parser stands at. */
    static JsonNode read(JsonParser parser) throws IOException {
        return new RowTree(parser).value();
    }

    private JsonNode value() throws IOException {
        JsonToken token = parser.currentToken();
        if (++values > MOST_VALUES) {
            throw new ProblemException(BatchProblem.ROW_TOO_LARGE);
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> JsonNodeFactory.instance.textNode(counted(parser.getText()));
            case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
            case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            // No field of an applicant is a number: its value does not matter, only that it is one.
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonNodeFactory.instance.numberNode(0);
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new ProblemException(BatchProblem.FILE_UNREADABLE);
        };
    }

    private ObjectNode object() throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = counted(parser.currentName());
            parser.nextToken();
            node.set(name, value());
        }
        return node;
    }

    private ArrayNode array() throws IOException {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            node.add(value());
        }
        return node;
    }

    private String counted(String text) {
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw new ProblemException(BatchProblem.ROW_TOO_LARGE);
        }
        return text;
    }
}
