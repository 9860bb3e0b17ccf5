package dev.jinvax.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

class DocumentFilterTest {
    private final Operation read = operation("Read a thing", "查看一件物品。More in English.");
    private final Operation part = operation("Add a part", "添加部件。");
    private final Operation all = operation("All parts", "全部部件。");
    private final OpenAPI document = OASFactory.createOpenAPI()
            .components(OASFactory.createComponents().addSchema("Thing", thing()))
            .paths(OASFactory.createPaths()
                    .addPathItem("/v1/things/{id}", item(PathItem.HttpMethod.GET, read))
                    .addPathItem("/v1/things/spare-parts", item(PathItem.HttpMethod.POST, all))
                    .addPathItem("/v1/things/{id}/spare-parts", item(PathItem.HttpMethod.POST, part)));

    @Test
    void summarySaysItInBothLanguages() {
        filter();

        assertThat(read.getSummary()).isEqualTo("Read a thing · 查看一件物品");
    }

    @Test
    void filteringTwiceChangesNothing() {
        filter();
        String summary = read.getSummary();
        List<String> answers = List.copyOf(read.getResponses().getAPIResponses().keySet());
        filter();

        assertThat(read.getSummary()).isEqualTo(summary);
        assertThat(read.getResponses().getAPIResponses().keySet()).containsExactlyElementsOf(answers);
    }

    @Test
    void operationsAreNamedAfterWhatIsCalledAndNeverAlike() {
        filter();

        assertThat(read.getOperationId()).isEqualTo("getThings");
        assertThat(List.of(part.getOperationId(), all.getOperationId()))
                .containsExactlyInAnyOrder("postThingsByIdSpareParts", "postThingsSpareParts");
    }

    @Test
    void problemsFollowFromWhatACallTakes() {
        List.of(read, part)
                .forEach(each -> each.addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme("oauth2", List.of("things:read"))));
        filter();

        assertThat(codes(read, "404")).containsExactly("NOT_FOUND");
        assertThat(codes(read, "401")).containsExactly("TOKEN_MISSING_OR_INVALID");
        assertThat(codes(part, "400")).contains("IDEMPOTENCY_KEY_MISSING", "VALIDATION_FAILED");
        assertThat(all.getResponses().getAPIResponses()).doesNotContainKeys("401", "404");
        assertThat(document.getComponents().getExamples()).containsKeys("NOT_FOUND", "RATE_LIMITED");
    }

    @Test
    void examplesAreMadeOfTheSchemaAndTheWordsOfItsFields() {
        filter();

        assertThat(read.getResponses()
                        .getAPIResponse("200")
                        .getContent()
                        .getMediaType("application/json")
                        .getExample())
                .hasToString("{city_code=140100, colour=RED, count=3, unheard_of=text}");
        assertThat(part.getParameters().get(1).getExample()).isEqualTo("example-postThingsByIdSpareParts");
    }

    private void filter() {
        new DocumentFilter().filterOpenAPI(document);
    }

    private static List<String> codes(Operation operation, String status) {
        return List.copyOf(operation
                .getResponses()
                .getAPIResponse(status)
                .getContent()
                .getMediaType("application/problem+json")
                .getExamples()
                .keySet());
    }

    private Operation operation(String summary, String description) {
        Operation operation = OASFactory.createOperation()
                .summary(summary)
                .description(description)
                .addTag("Things")
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                "200",
                                OASFactory.createAPIResponse()
                                        .content(OASFactory.createContent()
                                                .addMediaType(
                                                        "application/json",
                                                        OASFactory.createMediaType()
                                                                .schema(OASFactory.createSchema()
                                                                        .ref("#/components/schemas/Thing"))))));
        if (!summary.startsWith("All")) {
            operation.addParameter(parameter("id", Parameter.In.PATH));
            operation.addParameter(parameter("Idempotency-Key", Parameter.In.HEADER));
        }
        return operation;
    }

    private static Parameter parameter(String name, Parameter.In in) {
        return OASFactory.createParameter().name(name).in(in).schema(type(SchemaType.STRING));
    }

    private static Schema thing() {
        return type(SchemaType.OBJECT)
                .addProperty("city_code", type(SchemaType.STRING))
                .addProperty("colour", type(SchemaType.STRING).addEnumeration("RED"))
                .addProperty("count", type(SchemaType.INTEGER).minimum(BigDecimal.valueOf(3)))
                .addProperty("unheard_of", type(SchemaType.STRING));
    }

    private static Schema type(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static PathItem item(PathItem.HttpMethod method, Operation operation) {
        PathItem item = OASFactory.createPathItem();
        item.setOperation(method, operation);
        return item;
    }
}
