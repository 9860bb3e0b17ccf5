package dev.jinvax.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every schema keeps the house rules, and every rule is seen to refuse something. */
class SchemaStrictnessTest {
    private static final Path EVENTS =
            Path.of(System.getProperty("jinvax.root"), "deploy/contracts/src/main/resources/contracts/events");

    @Test
    void everySchemaPutsALimitOnEverything() throws IOException {
        try (Stream<Path> files = Files.walk(EVENTS)) {
            List<Path> schemas = files.filter(file -> file.endsWith("schema.json")
                            || (Files.isRegularFile(file) && file.getParent().equals(EVENTS)))
                    .toList();
            assertThat(schemas).hasSize(13);
            for (Path schema : schemas) {
                assertThat(SchemaStrictness.faults(Json.read(Files.readAllBytes(schema))))
                        .as(EVENTS.relativize(schema).toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"object"}                                                                              | : takes any field
            {"type":"string"}                                                                              | : no maxLength
            {"type":"string","maxLength":9,"pattern":"abc"}                                                | : its pattern is not anchored
            {"type":"array","maxItems":9}                                                                  | : no maxItems or items
            {"type":"integer","minimum":1}                                                                 | : no minimum or maximum
            {"type":"number"}                                                                              | : a fraction: use minor units
            {"type":"object","maxProperties":1,"properties":{"a":{}}}                                      | /a: takes anything
            {"type":"object","maxProperties":1,"properties":{"siteId":{"const":1}}}                        | /siteId: not in snake_case
            {"type":"object","maxProperties":1,"properties":{"email":{"const":1}}}                         | /email: sounds like personal data
            {"$defs":{"x":{"type":"array","maxItems":1,"items":{"type":"string"}}}}                        | /$defs/x/items: no maxLength
            """)
    void aLooseSchemaIsRefused(String schema, String fault) {
        assertThat(SchemaStrictness.faults(Json.read(schema.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(fault);
    }
}
