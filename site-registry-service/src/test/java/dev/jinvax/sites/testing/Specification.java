package dev.jinvax.sites.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The structure SMART Scheduling Links prescribes, as the schemas in {@code smart-scheduling-links} write it down. */
public final class Specification {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Specification() {}

    /** What is wrong with the document; empty when it conforms. */
    public static List<String> violations(String kind, JsonNode document) {
        return schema(kind).validate(document).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String kind) {
        try (InputStream file = Objects.requireNonNull(
                Specification.class.getResourceAsStream("/smart-scheduling-links/" + kind + ".json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
