package dev.jinvax.kit.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.jinvax.kit.testing.ApiOperation;
import dev.jinvax.kit.testing.ApiOperation.Body;
import dev.jinvax.kit.testing.ApiOperation.Parameter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent in a run: of everything that goes wrong in practice something. */
class RequestMakerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REQUESTS = 1_000;
    private static final int OF_EACH = 5;
    private static final ApiOperation OPERATION = operation();

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void everyTroubleIsAmongThem(Trouble trouble) {
        assertThat(requests(1).filter(trouble.is)).hasSizeGreaterThanOrEqualTo(OF_EACH);
    }

    @Test
    void mostAreRightButForOneThing() {
        assertThat(requests(1).filter(request -> request.caller() == FuzzCaller.AUTHORISED))
                .hasSizeGreaterThan(REQUESTS / 2);
    }

    @Test
    void sameSeedMakesTheSameRequests() {
        assertThat(requests(7).map(FuzzRequest::toString).toList())
                .isEqualTo(requests(7).map(FuzzRequest::toString).toList())
                .isNotEqualTo(requests(8).map(FuzzRequest::toString).toList());
    }

    enum Trouble {
        ANOTHER_TYPE(request -> {
            JsonNode count = json(request).path("count");
            return !count.isMissingNode() && !count.isNumber();
        }),
        FIELD_MISSING(request -> json(request).isObject() && !json(request).has("name")),
        FIELD_NOBODY_KNOWS(request -> json(request).has("nobody_knows_this")),
        TOO_LONG(request -> text(request).length() > 4_000),
        UNICODE(request -> text(request).codePoints().anyMatch(symbol -> symbol > 0x2000)),
        DEEP_NESTING(request -> text(request).contains("[{\"a\":[{\"a\":[{\"a\":[")
                || text(request).startsWith("[[[[")),
        BROKEN_JSON(request -> request.body().length > 0 && json(request).isMissingNode()),
        NO_BODY(request -> request.body().length == 0),
        WRONG_CONTENT_TYPE(request ->
                headers(request, "Content-Type").stream().anyMatch(type -> !type.startsWith("application/json"))),
        TWO_CONTENT_TYPES(request -> headers(request, "Content-Type").size() == 2),
        NO_CONTENT_TYPE(request -> headers(request, "Content-Type").isEmpty()),
        HEADER_TWICE(request -> headers(request, "Idempotency-Key").size() == 2),
        HEADER_MISSING(request -> headers(request, "Idempotency-Key").isEmpty()),
        PARAMETER_TWICE(request -> request.uri().split("limit=", -1).length == 3),
        ANOTHER_METHOD(request -> !request.isOfTheOperation()),
        NO_TOKEN(request -> request.caller() == FuzzCaller.NOBODY),
        FORGED_TOKEN(request -> request.caller() == FuzzCaller.FORGER),
        TOKEN_WITHOUT_THE_SCOPE(request -> request.caller() == FuzzCaller.STRANGER);

        private final Predicate<FuzzRequest> is;

        Trouble(Predicate<FuzzRequest> is) {
            this.is = is;
        }
    }

    private static Stream<FuzzRequest> requests(long seed) {
        RequestMaker maker = new RequestMaker(JSON.createObjectNode(), Map.of(), new Random(seed));
        return Stream.generate(() -> maker.make(OPERATION)).limit(REQUESTS);
    }

    private static ApiOperation operation() {
        JsonNode text = schema("{\"type\":\"string\"}");
        return new ApiOperation(
                "POST",
                "/v1/things/{id}",
                List.of(
                        new Parameter("id", "path", schema("{\"type\":\"string\",\"format\":\"uuid\"}")),
                        new Parameter("limit", "query", schema("{\"type\":\"integer\"}")),
                        new Parameter("Idempotency-Key", "header", text)),
                Map.of(
                        "application/json",
                        new Body(
                                schema("{\"type\":\"object\"}"),
                                List.of(schema("{\"name\":\"a\",\"count\":1,\"inner\":{\"list\":[\"x\"]}}")))),
                Map.of(),
                Optional.of(Set.of("things:write")));
    }

    private static JsonNode schema(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode json(FuzzRequest request) {
        try {
            return JSON.readTree(request.body());
        } catch (IOException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private static String text(FuzzRequest request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    private static List<String> headers(FuzzRequest request, String header) {
        return request.headers().stream()
                .filter(each -> each.getKey().equals(header))
                .map(Map.Entry::getValue)
                .toList();
    }
}
