package dev.jinvax.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Validates JSON against the schemas below {@code contracts/}; formats are asserted, nothing is fetched. */
final class EventSchemas {
    private static final String BASE = "https://contracts.jinvax.example/";

    private final SchemaRegistry registry;

    EventSchemas(ContractFiles files) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .build();
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config)
                        .schemas(iri -> iri.startsWith(BASE)
                                ? new String(files.read(iri.substring(BASE.length())), StandardCharsets.UTF_8)
                                : null));
    }

    /** What is wrong with the document, one sentence each; empty when it conforms. */
    List<String> violations(String schema, JsonNode document) {
        Schema loaded = registry.getSchema(SchemaLocation.of(BASE + schema));
        return loaded.validate(document).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .sorted()
                .toList();
    }
}
