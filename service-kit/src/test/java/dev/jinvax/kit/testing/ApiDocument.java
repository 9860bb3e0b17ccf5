package dev.jinvax.kit.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with a service's OpenAPI document, in the eyes of those who work from it. */
public final class ApiDocument {
    private static final Pattern NAME_ON_THE_WIRE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** Codes of the kit that need something not every service has. */
    private static final Set<String> SHARED =
            Set.of("OUT_NO_TAKEN", "PRECONDITION_FAILED", "PRECONDITION_REQUIRED", "IDEMPOTENCY_KEY_MISMATCH");

    private final String text;
    private final JsonNode document;

    private ApiDocument(String text, JsonNode document) {
        this.text = text;
        this.document = document;
    }

    /** The document of the service under test, beside what else every service shows: Swagger UI while developing. */
    public static ApiDocument read() {
        for (String page : List.of("/q/swagger-ui/", "/q/health/live", "/q/health/ready", "/q/metrics")) {
            given().get(page).then().statusCode(200);
        }
        String text = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new ApiDocument(text, new ObjectMapper().readTree(text));
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

    /** The document as it is served. */
    public String text() {
        return text;
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
        ApiExamples examples = new ApiExamples(document);
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    String name = operation.getKey() + " " + path.getKey();
                    judgeOperation(name, operation.getValue(), faults);
                    if (operation.getKey().equals("post") && createsWithoutKey(operation.getValue())) {
                        faults.add(name + " creates and takes no Idempotency-Key");
                    }
                    faults.addAll(examples.faults(name, operation.getValue()));
                    if (!names.add(operation.getValue().path("operationId").asText())) {
                        faults.add(name + " has no operationId of its own");
                    }
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
        for (JsonNode tag : document.path("tags")) {
            if (tag.path("description").asText().isBlank()) {
                faults.add("group " + tag.path("name").asText() + " is not described in tags.properties");
            }
        }
        codes().stream()
                .filter(code -> !examples.codes().contains(code))
                .map(code -> code + " is shown with no operation: name them in problems.properties")
                .forEach(faults::add);
        return faults;
    }

    /** What the catalogue lists, apart from two that every service may share and this one need not use. */
    private static List<String> codes() {
        List<String> codes =
                given().get("/v1/problems").then().statusCode(200).extract().path("problems.code");
        return codes.stream().filter(code -> !SHARED.contains(code)).toList();
    }

    private static boolean createsWithoutKey(JsonNode operation) {
        return operation.path("responses").has("201")
                && !operation.path("parameters").findValuesAsText("name").contains("Idempotency-Key");
    }

    private static void judgeOperation(String name, JsonNode operation, List<String> faults) {
        String summary = operation.path("summary").asText();
        if (!summary.contains(" · ") || summary.codePoints().noneMatch(Character::isIdeographic)) {
            faults.add(name + " has no summary in both languages");
        }
        if (operation.path("description").asText().codePoints().noneMatch(Character::isIdeographic)) {
            faults.add(name + " has no description in Chinese");
        }
        if (operation.path("tags").isEmpty()) {
            faults.add(name + " stands in no group");
        }
    }
}
