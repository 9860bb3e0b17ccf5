package dev.jinvax.kit.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.jinvax.kit.testing.ApiOperation;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds an answer against what the document and the house rules promise. */
final class AnswerJudge {
    private static final Pattern INSIDE =
            Pattern.compile("dev\\.jinvax|java\\.|jakarta\\.|Exception|\\.java:|org\\.postgresql");
    private static final String PROBLEM = "application/problem+json";

    private final ObjectMapper json = new ObjectMapper();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();
    private final JsonNode document;
    private final Set<String> codes;

    /** @param codes of the problems the service says it may answer with */
    AnswerJudge(JsonNode document, Set<String> codes) {
        this.document = document;
        this.codes = codes;
    }

    /** One line for each fault; empty when the answer is as promised. */
    List<String> faults(FuzzRequest request, FuzzAnswer answer) {
        List<String> faults = new ArrayList<>();
        ApiOperation operation = request.operation();
        if (answer.status() >= 500) {
            faults.add("a failure of ours: " + answer.text());
        }
        if (answer.isSuccess()
                && request.isOfTheOperation()
                && operation.isProtected()
                && !request.caller().mayPass()) {
            faults.add("answered a caller that may not ask");
        }
        if (answer.status() >= 400 && !isGivenByTheServer(request, answer)) {
            judgeProblem(answer, faults);
        }
        if (request.isOfTheOperation()) {
            judgeByDocument(operation, answer, faults);
        }
        return faults;
    }

    /** To an address or headers too long to be read, or to an address that is no URI; without a body. */
    private static boolean isGivenByTheServer(FuzzRequest request, FuzzAnswer answer) {
        return answer.body().length == 0
                && (answer.status() == 414
                        || answer.status() == 431
                        || answer.status() == 400 && !isUri(request.uri()));
    }

    private static boolean isUri(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void judgeProblem(FuzzAnswer answer, List<String> faults) {
        if (!answer.contentType().equals(PROBLEM)) {
            faults.add("an error that is no problem but " + answer.contentType());
            return;
        }
        JsonNode problem = read(answer, faults);
        boolean whole = problem.path("status").asInt() == answer.status()
                && codes.contains(problem.path("code").asText())
                && problem.path("type").asText().startsWith("https://")
                && problem.path("instance").asText().startsWith("urn:uuid:")
                && !problem.path("title").asText().isBlank()
                && !problem.path("detail").asText().isBlank()
                && !problem.at("/message/zh").asText().isBlank()
                && !problem.at("/message/en").asText().isBlank()
                && problem.path("retryable").isBoolean()
                && problem.path("errors").isArray();
        if (!whole) {
            faults.add("a problem with a part missing or a code the catalogue lacks: " + answer.text());
        }
        if (INSIDE.matcher(answer.text()).find()) {
            faults.add("an error that tells of our inside: " + answer.text());
        }
    }

    private void judgeByDocument(ApiOperation operation, FuzzAnswer answer, List<String> faults) {
        Optional<JsonNode> response = documented(operation, answer.status());
        if (response.isEmpty()) {
            faults.add("a status the document does not know");
            return;
        }
        JsonNode content = response.get().path("content");
        if (content.isEmpty() || answer.body().length == 0) {
            return;
        }
        JsonNode media = content.properties().stream()
                .filter(type -> List.of(answer.contentType(), "*/*")
                        .contains(type.getKey().split(";", 2)[0].strip()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MissingNode.getInstance());
        if (media.isMissingNode()) {
            faults.add("a content type the document does not know: " + answer.contentType());
        } else if (answer.isSuccess() && answer.contentType().endsWith("json") && media.has("schema")) {
            schema(media.path("schema")).validate(read(answer, faults)).stream()
                    .limit(3)
                    .forEach(error -> faults.add("a body that breaks the schema at " + error.getInstanceLocation()
                            + ": " + error.getMessage()));
        }
    }

    private static Optional<JsonNode> documented(ApiOperation operation, int status) {
        return Stream.of(Integer.toString(status), status / 100 + "XX", "default")
                // What is said of other answers is said of problems: a success has a line of its own.
                .filter(line -> status >= 400 || !line.equals("default"))
                .filter(operation.responses()::containsKey)
                .map(operation.responses()::get)
                .findFirst();
    }

    private Schema schema(JsonNode part) {
        return schemas.computeIfAbsent(part, each -> {
            ObjectNode whole = json.createObjectNode();
            whole.putArray("allOf").add(each);
            whole.set("components", document.path("components"));
            return registry.getSchema(whole);
        });
    }

    private JsonNode read(FuzzAnswer answer, List<String> faults) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            faults.add("a body that is no JSON: " + answer.text());
            return json.createObjectNode();
        }
    }
}
