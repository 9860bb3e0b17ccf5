package dev.jinvax.kit.limits;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.TopicReader;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.atomic.AtomicInteger;

/** A client that asks at a fixed rate whether it is answered or not. */
final class Noise implements AutoCloseable {
    static final String BODY = "{\"name\":\"a\",\"seen_at\":\"2026-11-20T09:00:00+08:00\",\"count\":1}";
    private static final int EVERY_MILLIS = 10;
    private static final int AT_A_TIME = 8;
    private static final int CONNECTIONS = 256;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setDefaultPort(RestAssured.port).setMaxPoolSize(CONNECTIONS));
    private final AtomicInteger answers = new AtomicInteger();
    private final String token;
    private final long beat;

    private Noise(String token) {
        this.token = token;
        this.beat = vertx.setPeriodic(EVERY_MILLIS, tick -> ask());
    }

    static Noise of(String token) {
        return new Noise(token);
    }

    /** Waits until it is as loud as it gets. */
    void awaitAnswers(int count) {
        TopicReader.await(() -> answers.get() >= count);
    }

    private void ask() {
        for (int call = 0; call < AT_A_TIME; call++) {
            client.request(HttpMethod.POST, "/v1/probes")
                    .compose(request -> request.putHeader("Authorization", "Bearer " + token)
                            .putHeader("Content-Type", "application/json")
                            .putHeader("Idempotency-Key", Ids.next().toString())
                            .send(Buffer.buffer(BODY)))
                    .compose(answer -> answer.body())
                    .onSuccess(body -> answers.incrementAndGet());
        }
    }

    @Override
    public void close() {
        vertx.cancelTimer(beat);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
