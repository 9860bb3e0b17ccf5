package dev.jinvax.contracts.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The OpenAPI document a service has promised, {@code contracts/openapi/<service>.json}. A document may add to it; it may
 * not take away. {@code -Djinvax.openapi.write} records additions, and nothing else.
 */
public final class ApiSnapshot {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final String service;
    private final JsonNode promised;

    private ApiSnapshot(String service, JsonNode promised) {
        this.service = service;
        this.promised = promised;
    }

    public static ApiSnapshot of(String service) {
        String file = "/contracts/openapi/" + service + ".json";
        try (InputStream input = ApiSnapshot.class.getResourceAsStream(file)) {
            return new ApiSnapshot(service, input == null ? JSON.createObjectNode() : JSON.readTree(input));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What callers rely on and the document no longer gives; when it is nothing, additions may be recorded. */
    public List<String> broken(String document) {
        JsonNode offered = read(document);
        List<String> broken = new BreakingChanges(promised, offered).find();
        if (broken.isEmpty() && System.getProperty("jinvax.openapi.write") != null) {
            write(offered);
        }
        return broken;
    }

    /** Operations the document has and the snapshot lacks: nobody keeps them from breaking, and no linter reads them. */
    public List<String> unrecorded(String document) {
        if (System.getProperty("jinvax.openapi.write") != null) {
            return List.of();
        }
        Set<String> recorded = ApiTree.operations(promised).keySet();
        return ApiTree.operations(read(document)).keySet().stream()
                .filter(name -> !recorded.contains(name))
                .map(name -> name + " is not recorded: run this test with -Djinvax.openapi.write")
                .toList();
    }

    private void write(JsonNode document) {
        Path file = repository().resolve("deploy/contracts/src/main/resources/contracts/openapi/" + service + ".json");
        try {
            Files.writeString(file, JSON.writeValueAsString(JSON.convertValue(document, Map.class)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests run in the directory of their module. */
    private static Path repository() {
        Path module = Path.of("").toAbsolutePath();
        return Stream.iterate(module, Objects::nonNull, Path::getParent)
                .filter(directory -> Files.isDirectory(directory.resolve("deploy/contracts")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(module + " lies in no checkout of Jinvax"));
    }

    private static JsonNode read(String document) {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
