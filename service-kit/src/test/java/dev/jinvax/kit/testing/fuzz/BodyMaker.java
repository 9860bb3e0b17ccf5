package dev.jinvax.kit.testing.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.jinvax.kit.testing.ApiOperation.Body;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bodies from right to ruined. */
final class BodyMaker {
    private static final int LARGER_THAN_ALLOWED = 1_200_000;

    /** Half surrogate pairs survive only as escapes. */
    private final ObjectMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final ObjectMapper plain = new ObjectMapper();
    private final SchemaValues values;
    private final HostileValues hostile;
    private final Map<String, List<String>> known;
    private final Random random;

    BodyMaker(SchemaValues values, HostileValues hostile, Map<String, List<String>> known, Random random) {
        this.values = values;
        this.hostile = hostile;
        this.known = known;
        this.random = random;
    }

    byte[] make(String contentType, Body body) {
        if (contentType.contains("json") && !contentType.contains("ndjson")) {
            return ruin(write(spoiled(base(body))));
        }
        return ruin(text(body));
    }

    private JsonNode base(Body body) {
        List<JsonNode> examples =
                body.examples().stream().filter(JsonNode::isContainerNode).toList();
        if (examples.isEmpty() || random.nextInt(3) == 0) {
            return values.of("", body.schema());
        }
        JsonNode example = examples.get(random.nextInt(examples.size())).deepCopy();
        insertKnown(example);
        return example;
    }

    private void insertKnown(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream()
                    .filter(known::containsKey)
                    .forEach(name -> object.put(
                            name,
                            known.get(name).get(random.nextInt(known.get(name).size()))));
        }
        node.forEach(this::insertKnown);
    }

    private JsonNode spoiled(JsonNode tree) {
        int faults = Math.max(0, random.nextInt(4) - 1);
        JsonNode spoiled = tree;
        for (int fault = 0; fault < faults; fault++) {
            spoiled = hostile.spoil(spoiled);
        }
        return spoiled;
    }

    private String write(JsonNode tree) {
        try {
            return (random.nextBoolean() ? json : plain).writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Body body) {
        StringBuilder text = new StringBuilder();
        body.examples().stream().filter(TextNode.class::isInstance).forEach(example -> text.append(example.asText()));
        int lines = random.nextInt(5);
        for (int line = 0; line < lines; line++) {
            text.append('\n')
                    .append(hostile.text())
                    .append(random.nextBoolean() ? "," : ";")
                    .append(hostile.shortText());
        }
        return text.toString();
    }

    /** Most bodies go as they are; some lose what makes them readable at all. */
    private byte[] ruin(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(60)) {
            case 0 -> new byte[0];
            case 1 -> text.substring(0, random.nextInt(text.length() + 1)).getBytes(StandardCharsets.UTF_8);
            case 2 -> text.getBytes(StandardCharsets.UTF_16);
            case 3 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case 4 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 5 -> "[".repeat(1 + random.nextInt(5000)).getBytes(StandardCharsets.UTF_8);
            case 6 -> "{\"a\":".repeat(1 + random.nextInt(2000)).getBytes(StandardCharsets.UTF_8);
            case 7 ->
                text.replaceFirst("\\{\"([a-z_]+)\"", "{\"$1\":null,\"$1\"").getBytes(StandardCharsets.UTF_8);
            case 8 -> flipped(bytes);
            case 9 -> rubbish(random.nextInt(300));
            case 10 -> random.nextInt(10) == 0 ? large(bytes) : bytes;
            default -> bytes;
        };
    }

    private byte[] flipped(byte[] bytes) {
        for (int flips = 0; flips < 3 && bytes.length > 0; flips++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private byte[] rubbish(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] large(byte[] bytes) {
        byte[] large = new byte[LARGER_THAN_ALLOWED];
        java.util.Arrays.fill(large, (byte) ' ');
        System.arraycopy(bytes, 0, large, 0, Math.min(bytes.length, large.length));
        return large;
    }
}
