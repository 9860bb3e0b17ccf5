package dev.jinvax.kit.testing.access;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jinvax.kit.testing.ApiDocument;
import dev.jinvax.kit.testing.ApiOperation;
import dev.jinvax.kit.testing.ApiOperation.Parameter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks every operation of the service under test in every role, for own things and for those of others. */
public final class AccessMatrix {
    private final ApiDocument document = ApiDocument.read();
    private final AccessTable table = AccessTable.read();

    /** Where {@code access.txt} and the document differ, one line each. */
    public List<String> gaps() {
        return table.gaps(document.operations());
    }

    /** Where a role gets in that may not, or is kept out though it may, one line each. */
    public List<String> faultsByRole() {
        List<String> faults = new ArrayList<>();
        document.operations()
                .forEach(operation -> table.line(operation).ifPresent(line -> {
                    for (Role role : Role.values()) {
                        Response answer = call(operation, Map.of(), token(role), "{}");
                        if (!isRight(line, role, answer)) {
                            faults.add(operation + " answers " + role + " with " + answer.statusCode() + " "
                                    + code(answer));
                        }
                    }
                }));
        return faults;
    }

    private static boolean isRight(AccessTable.Line line, Role role, Response answer) {
        boolean keptOut = answer.statusCode() == 401
                || answer.statusCode() == 403 && code(answer).equals("FORBIDDEN");
        if (line.isPublic()) {
            return !keptOut;
        }
        if (role == Role.NOBODY) {
            return answer.statusCode() == 401;
        }
        return role.hasOneOf(line.scopes())
                ? !keptOut
                : answer.statusCode() == 403 && code(answer).equals("FORBIDDEN");
    }

    /**
     * Where somebody sees or moves what is not theirs, or an owner is kept from its own, one line each. Asked are the
     * operations below {@code thing} that are marked {@code own} in {@code access.txt} and that the owner's role may call.
     *
     * @param thing its path, for instance {@code /v1/bookings/{id}}
     * @param id of a thing the owner may see
     * @param bodies that would be right, by operation, where the document shows none
     */
    public List<String> faultsByObject(
            String thing, String id, Asker owner, List<Asker> others, Map<String, String> bodies) {
        Map<String, String> own = Map.of(thing.substring(thing.indexOf('{') + 1, thing.indexOf('}')), id);
        List<String> faults = new ArrayList<>();
        for (ApiOperation operation : thoseThatEndThingsLast()) {
            Optional<AccessTable.Line> line = table.line(operation)
                    .filter(AccessTable.Line::own)
                    .filter(each -> owner.role().hasOneOf(each.scopes()));
            if (line.isEmpty() || !operation.path().startsWith(thing)) {
                continue;
            }
            String body = bodies.getOrDefault(operation.name(), example(operation));
            for (Asker other : others) {
                Response answer = call(operation, own, other.token(), body);
                int right = other.role().hasOneOf(line.get().scopes()) ? 404 : 403;
                if (answer.statusCode() != right) {
                    faults.add(operation + " answers the strange " + other.role() + " with " + answer.statusCode() + " "
                            + code(answer));
                }
            }
            Response answer = call(operation, own, owner.token(), body);
            if (List.of(401, 403, 404).contains(answer.statusCode())) {
                faults.add(operation + " answers the owner with " + answer.statusCode() + " " + code(answer));
            }
        }
        return faults;
    }

    private List<ApiOperation> thoseThatEndThingsLast() {
        return document.operations().stream()
                .sorted(Comparator.comparing(operation -> operation.method().equals("DELETE")))
                .toList();
    }

    /** Somebody who asks. */
    public record Asker(Role role, String token) {
        /** @param site where desk and clinician work */
        public static Asker of(Role role, String clientId, String site) {
            return new Asker(role, role.token(clientId, site));
        }
    }

    private static String token(Role role) {
        return role == Role.NOBODY
                ? ""
                : role.token("matrix-" + role, UUID.randomUUID().toString());
    }

    private static String example(ApiOperation operation) {
        return operation.bodies().values().stream()
                .flatMap(body -> body.examples().stream())
                .filter(JsonNode::isContainerNode)
                .map(JsonNode::toString)
                .findFirst()
                .orElse("{}");
    }

    private static Response call(ApiOperation operation, Map<String, String> ids, String token, String body) {
        RequestSpecification call = given().urlEncodingEnabled(false);
        String path = operation.path();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace(
                        "{" + parameter.name() + "}", ids.getOrDefault(parameter.name(), someValue(parameter)));
            } else if (parameter.name().equals("Idempotency-Key")) {
                call.header(parameter.name(), UUID.randomUUID().toString());
            } else if (parameter.name().equals("If-Match")) {
                call.header(parameter.name(), "*");
            }
        }
        if (!token.isEmpty()) {
            call.auth().oauth2(token);
        }
        String type = operation.bodies().keySet().stream()
                .filter(each -> each.equals("application/json"))
                .findFirst()
                .orElse(operation.bodies().keySet().stream()
                        .filter(each -> !each.startsWith("multipart"))
                        .findFirst()
                        .orElse(""));
        if (!type.isEmpty()) {
            call.contentType(type);
            if (type.equals("application/x-ndjson")) {
                // A type the client library has no encoder for.
                call.body(body.getBytes(StandardCharsets.UTF_8));
            } else {
                call.body(body);
            }
        }
        return call.request(operation.method(), path);
    }

    private static String someValue(Parameter parameter) {
        JsonNode schema = parameter.schema();
        if (schema.path("type").asText().equals("integer")) {
            return "999999";
        }
        return schema.path("pattern").asText().contains("\\d")
                ? "999999"
                : UUID.randomUUID().toString();
    }

    private static String code(Response answer) {
        return answer.contentType().startsWith("application/problem+json") ? answer.path("code") : "";
    }
}
