package dev.jinvax.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

/** Words decide what stands in an example; the empty word leaves a field out of one schema and no other. */
class ExampleMakerTest {
    private final Map<String, String> words = Map.of("Request.hold", "", "hold", "H-1", "Request.count", "7");

    @Test
    void emptyWordLeavesTheFieldOutOfThatSchemaOnly() {
        assertThat(example("Request")).isEqualTo(Map.of("count", 7));
        assertThat(example("View")).isEqualTo(Map.of("hold", "H-1", "count", 1));
    }

    private Object example(String owner) {
        Schema schema = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("hold", OASFactory.createSchema().addType(SchemaType.STRING))
                .addProperty("count", OASFactory.createSchema().addType(SchemaType.INTEGER));
        return new ExampleMaker(OASFactory.createOpenAPI(), words).of(owner, "", schema);
    }
}
