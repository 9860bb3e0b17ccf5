package dev.jinvax.kit.openapi;

import dev.jinvax.kit.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Writes into every operation what it answers when it refuses, and says of each whether it needs a token. */
final class ProblemResponses {
    private static final String SCHEMA = "Problem";

    private ProblemResponses() {}

    static void addTo(OpenAPI document) {
        document.getComponents().addSchema(SCHEMA, problem());
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> addTo(path, operation)));
    }

    private static void addTo(String path, Operation operation) {
        if (operation.getSecurity() == null) {
            // Without this the document's own requirement would count: nothing here needs a token.
            operation.setSecurity(List.of());
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        refusals(path, operation).forEach((status, why) -> add(operation.getResponses(), status, why));
        // Answered by the server itself before the address is read: no body.
        Map.of("414", "The address is longer than 4 KB", "431", "The headers are larger than 16 KB")
                .forEach((status, why) -> operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().description(why)));
        operation.getResponses().setDefaultValue(response("Another problem; its code says which, see /v1/problems"));
    }

    private static Map<String, String> refusals(String path, Operation operation) {
        Map<String, String> refusals = new TreeMap<>();
        refusals.put(
                "400",
                "Something in the request is not valid; errors names all of it. An address that is no URI gets no"
                        + " body");
        refusals.put("406", "None of the formats in the Accept header can be served");
        if (path.contains("{")) {
            refusals.put("404", "There is no such thing, or it is not yours to see");
        }
        if (operation.getRequestBody() != null) {
            refusals.put("413", "The body is too large");
            refusals.put("415", "The content type is not taken here");
        }
        if (!operation.getSecurity().isEmpty()) {
            refusals.put("401", "The token is missing, invalid or expired");
            refusals.put("403", "The token does not allow this, or the partner is suspended");
            refusals.put("429", "A quota is used up; Retry-After says when to come again");
        }
        return refusals;
    }

    private static void add(APIResponses responses, String status, String why) {
        APIResponse own = responses.getAPIResponse(status);
        if (own == null || own.getContent() == null && own.getRef() == null) {
            APIResponse response = response(why);
            if (status.equals("429")) {
                limitHeaders(response);
            }
            responses.addAPIResponse(status, response);
        }
    }

    private static APIResponse response(String why) {
        return OASFactory.createAPIResponse()
                .description(why)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problems.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA))));
    }

    private static void limitHeaders(APIResponse response) {
        Map.of(
                        "Retry-After", "Seconds to wait",
                        "RateLimit-Policy", "The quota and its window in seconds, for instance \"second\";q=50;w=1",
                        "RateLimit", "What is left of it and when it is whole again, for instance \"second\";r=0;t=1")
                .forEach((name, text) -> response.addHeader(
                        name,
                        OASFactory.createHeader()
                                .description(text)
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING))));
    }

    private static Schema problem() {
        Schema message = object("The same in Chinese and in English")
                .addProperty("zh", text("简体中文"))
                .addProperty("en", text("English"))
                .required(List.of("zh", "en"));
        Schema item = object("One thing that is wrong")
                .addProperty("code", text("Stable name"))
                .addProperty("field", text("Path into the request; absent when no field is to blame"))
                .addProperty("message", message)
                .addProperty("clause", text("Clause of the notice a finding rests on"))
                .addProperty("severity", text("Of a finding"))
                .required(List.of("code", "message"));
        return object("The body of every error (RFC 9457)")
                .addProperty("type", text("Names the code as a URI"))
                .addProperty("title", text("The message in English"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).description("As in the status line"))
                .addProperty("detail", text("The message in the reader's language"))
                .addProperty("instance", text("Names this one occurrence; quote it when you ask"))
                .addProperty("code", text("Stable name to program against; all are listed at /v1/problems"))
                .addProperty("message", message)
                .addProperty(
                        "retryable",
                        OASFactory.createSchema()
                                .addType(SchemaType.BOOLEAN)
                                .description("Whether the same request may succeed later"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(item)
                                .description("Every single thing that is wrong"))
                .addProperty("context", object("What the code promises besides"))
                .required(List.of(
                        "type", "title", "status", "detail", "instance", "code", "message", "retryable", "errors"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
