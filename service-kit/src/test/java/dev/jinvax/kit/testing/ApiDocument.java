package dev.jinvax.kit.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with a service's OpenAPI document, in the eyes of those who work from it. */
public final class ApiDocument {
    private static final Pattern NAME_ON_THE_WIRE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final JsonNode document;

    private ApiDocument(JsonNode document) {
        this.document = document;
    }

    /** The document of the service under test. */
    public static ApiDocument read() {
        String text = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new ApiDocument(new ObjectMapper().readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document itself. */
    public JsonNode tree() {
        return document;
    }

    /** Every operation, in the order of the document. */
    public List<ApiOperation> operations() {
        return ApiOperation.of(document);
    }

    /** Every path of the document. */
    public List<String> paths() {
        return document.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One line for each fault; empty when there is none. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    judgeOperation(operation.getKey() + " " + path.getKey(), operation.getValue(), faults);
                }
            }
        }
        for (Map.Entry<String, JsonNode> schema :
                document.at("/components/schemas").properties()) {
            for (Map.Entry<String, JsonNode> field :
                    schema.getValue().path("properties").properties()) {
                if (!NAME_ON_THE_WIRE.matcher(field.getKey()).matches()) {
                    faults.add(schema.getKey() + "." + field.getKey() + " is no name of the wire");
                }
            }
        }
        return faults;
    }

    private static void judgeOperation(String name, JsonNode operation, List<String> faults) {
        if (operation.path("summary").asText().isBlank()) {
            faults.add(name + " has no summary");
        }
        if (operation.path("description").asText().codePoints().noneMatch(Character::isIdeographic)) {
            faults.add(name + " has no description in Chinese");
        }
        if (operation.path("tags").isEmpty()) {
            faults.add(name + " stands in no group");
        }
    }
}
