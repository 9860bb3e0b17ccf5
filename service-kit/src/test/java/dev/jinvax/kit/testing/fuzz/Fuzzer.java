package dev.jinvax.kit.testing.fuzz;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.testing.ApiDocument;
import dev.jinvax.kit.testing.ApiOperation;
import dev.jinvax.kit.testing.TestTokens;
import io.restassured.RestAssured;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Sends requests made from the service's own OpenAPI document, each operation in turn, and gathers the answers that
 * break a promise. The seed is fixed: a run can be repeated request by request.
 */
public final class Fuzzer {
    private static final long SEED = 20_210_601;
    private static final int AT_ONCE = 8;
    private static final long LIMIT_SECONDS = 20;

    private final ApiDocument document = ApiDocument.read();
    private final Map<String, List<String>> known;
    private final Map<String, String> bodies;
    private final Map<FuzzCaller, String> tokens;

    private Fuzzer(Map<String, List<String>> known, Map<String, String> bodies, TestTokens caller) {
        this.known = known;
        this.bodies = bodies;
        this.tokens = Map.of(
                FuzzCaller.AUTHORISED, "Bearer " + caller.scope(everyScope()).token(),
                FuzzCaller.STRANGER,
                        "Bearer "
                                + TestTokens.of("stranger")
                                        .scope("nothing:at-all")
                                        .token(),
                FuzzCaller.FORGER, "Bearer eyJhbGciOiJub25lIn0.e30.");
    }

    /**
     * A fuzzer of the service under test.
     *
     * @param known values that mean something to the service, by name of field or parameter
     * @param bodies that are right, by operation, where the document shows none
     * @param caller whoever asks; gets every scope the document names
     */
    public static Fuzzer with(Map<String, List<String>> known, Map<String, String> bodies, TestTokens caller) {
        return new Fuzzer(known, bodies, caller);
    }

    private List<ApiOperation> operations() {
        return document.operations().stream()
                .map(operation -> bodies.containsKey(operation.name())
                        ? operation.showing(json(bodies.get(operation.name())))
                        : operation)
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private String everyScope() {
        return document.operations().stream()
                .flatMap(operation -> operation.scopes().stream())
                .flatMap(Set::stream)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Sends {@code count} requests. */
    public FuzzReport run(int count) {
        RequestMaker maker = new RequestMaker(document.tree(), known, new Random(SEED));
        AnswerJudge judge = new AnswerJudge(document.tree(), codes());
        FuzzReport report = new FuzzReport();
        Semaphore slots = new Semaphore(AT_ONCE);
        List<ApiOperation> operations = operations();
        Vertx vertx = Vertx.vertx();
        Context context = vertx.getOrCreateContext();
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultPort(RestAssured.port)
                .setMaxPoolSize(AT_ONCE)
                .setIdleTimeout((int) LIMIT_SECONDS));
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            FuzzRequest request = maker.make(operations.get(number % operations.size()));
            slots.acquireUninterruptibly();
            sent.add(send(context, client, request)
                    .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                    .handleAsync((answer, failure) -> {
                        slots.release();
                        if (failure == null) {
                            report.add(request, answer, judge.faults(request, answer));
                        } else {
                            report.addUnanswered(request, failure);
                        }
                        return null;
                    }));
        }
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        vertx.close();
        return report;
    }

    /** All on one thread: an answer's body is lost when its reader comes from another. */
    private CompletableFuture<FuzzAnswer> send(Context context, HttpClient client, FuzzRequest request) {
        CompletableFuture<FuzzAnswer> answered = new CompletableFuture<>();
        context.runOnContext(go -> client.request(new RequestOptions()
                        .setMethod(HttpMethod.valueOf(request.method()))
                        .setURI(request.uri()))
                .compose(call -> {
                    fill(call, request);
                    return call.send(Buffer.buffer(request.body()));
                })
                .compose(answer -> answer.body()
                        .map(body ->
                                FuzzAnswer.of(answer.statusCode(), answer.getHeader("content-type"), body.getBytes())))
                .onSuccess(answered::complete)
                .onFailure(answered::completeExceptionally));
        return answered;
    }

    private void fill(HttpClientRequest call, FuzzRequest request) {
        request.headers().forEach(header -> call.headers().add(header.getKey(), header.getValue()));
        String token = tokens.get(request.caller());
        if (token != null) {
            call.headers().add("Authorization", token);
        }
    }

    private static Set<String> codes() {
        return new HashSet<>(
                given().get("/v1/problems").then().statusCode(200).extract().path("problems.code"));
    }
}
