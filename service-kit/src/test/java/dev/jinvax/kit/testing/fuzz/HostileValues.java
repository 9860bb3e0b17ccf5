package dev.jinvax.kit.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values nobody should send: wrong types, lengths, characters, depths. */
final class HostileValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00x",
            "\ufeff",
            "\u202eabc",
            "👩‍👩‍👧‍👦",
            "e\u0301".repeat(50),
            "王小明",
            "𠮷",
            "\r\nX-Injected: 1",
            "\t",
            "'; drop table booking; --",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "../../etc/passwd",
            "%s%n%x",
            "null",
            "NaN",
            "-1",
            "1e400",
            "0x7f",
            "true",
            "2026-02-30",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-00-00",
            "2026-11-20T09:00:00",
            "2026-11-20T24:00:00+08:00",
            "+1000000000-01-01T00:00:00Z",
            "-1000000000-01-01T00:00:00Z",
            "0197d000-0000-7000-8000-00000000000g",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "PT1000000000H",
            "http://[::1]:99999/",
            "ß".repeat(64),
            "İ",
            "x".repeat(5_000),
            "9".repeat(400),
            "界".repeat(20_000));

    private final Random random;

    HostileValues(Random random) {
        this.random = random;
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** A text that can stand in a header line or a query once it is escaped. */
    String shortText() {
        String text = text();
        return text.length() > 2_000 ? text.substring(0, 2_000) : text;
    }

    JsonNode value() {
        return switch (random.nextInt(14)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextBoolean() ? Integer.MAX_VALUE : Integer.MIN_VALUE);
            case 3 -> JSON.numberNode(random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE);
            case 4 -> JSON.numberNode(BigInteger.TEN.pow(1 + random.nextInt(60)));
            case 5 -> JSON.numberNode(new BigDecimal("1e" + (random.nextInt(800) - 400)));
            case 6 -> JSON.numberNode(random.nextInt(3) - 1.5);
            case 7 -> JSON.objectNode();
            case 8 -> JSON.arrayNode();
            case 9 -> JSON.arrayNode().add(JSON.nullNode());
            case 10 -> deep(1 + random.nextInt(60));
            case 11 -> many(1 + random.nextInt(300));
            default -> JSON.textNode(text());
        };
    }

    private JsonNode deep(int levels) {
        JsonNode node = JSON.textNode("deep");
        for (int level = 0; level < levels; level++) {
            node = level % 2 == 0
                    ? JSON.arrayNode().add(node)
                    : JSON.objectNode().set("a", node);
        }
        return node;
    }

    private JsonNode many(int items) {
        ArrayNode array = JSON.arrayNode();
        for (int item = 0; item < items; item++) {
            array.add(item);
        }
        return array;
    }

    /** Spoils one place of the tree: another value, a missing field, a field nobody knows. */
    JsonNode spoil(JsonNode tree) {
        List<ObjectNode> objects = new ArrayList<>();
        List<ArrayNode> arrays = new ArrayList<>();
        collect(tree, objects, arrays);
        if (!arrays.isEmpty() && (objects.isEmpty() || random.nextInt(5) == 0)) {
            return spoilArray(tree, arrays.get(random.nextInt(arrays.size())));
        }
        if (objects.isEmpty() || random.nextInt(25) == 0) {
            return value();
        }
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(10) == 0) {
            object.set(random.nextInt(3) == 0 ? shortText() : "nobody_knows_this", value());
            return tree;
        }
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(4) == 0) {
            object.remove(name);
        } else {
            object.set(name, value());
        }
        return tree;
    }

    private JsonNode spoilArray(JsonNode tree, ArrayNode array) {
        if (array.isEmpty() || random.nextInt(4) == 0) {
            array.removeAll();
        } else if (random.nextInt(3) == 0) {
            JsonNode first = array.get(0);
            int copies = random.nextInt(400);
            for (int copy = 0; copy < copies; copy++) {
                array.add(first.deepCopy());
            }
        } else {
            array.set(random.nextInt(array.size()), value());
        }
        return tree;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects, List<ArrayNode> arrays) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        } else if (node instanceof ArrayNode array) {
            arrays.add(array);
        }
        node.forEach(child -> collect(child, objects, arrays));
    }
}
