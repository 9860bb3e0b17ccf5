package dev.jinvax.notification.messaging;

import dev.jinvax.notification.domain.Answer;
import dev.jinvax.notification.domain.Heads;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One request and what comes of it. */
final class Exchange {
    private static final int MOST_BYTES = 65_536;

    /** What a receiver tells its own clients is not for a log. */
    private static final Set<String> KEPT_OUT = Set.of("set-cookie", "set-cookie2");

    private final Vertx vertx;
    private final long startNanos = System.nanoTime();
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final long timer;
    private volatile Runnable abandon = () -> {};
    private volatile @Nullable String requestHead;
    private int bytes;

    Exchange(Vertx vertx, Duration limit) {
        this.vertx = vertx;
        this.timer = vertx.setTimer(limit.toMillis(), id -> {
            failed("TIMEOUT");
            abandon.run();
        });
    }

    CompletionStage<Answer> answer() {
        return answer;
    }

    void send(HttpClientRequest request, String payload) {
        requestHead = head(request);
        abandon = request::reset;
        request.exceptionHandler(failure -> failed(HttpCourier.code(failure)));
        request.response()
                .onFailure(failure -> failed(HttpCourier.code(failure)))
                .onSuccess(response -> {
                    // The head decides; the rest is read within limits so that the connection can be used again.
                    response.exceptionHandler(failure -> end());
                    response.handler(part -> {
                        bytes += part.length();
                        if (bytes > MOST_BYTES) {
                            request.reset();
                        }
                    });
                    response.endHandler(nothing -> end());
                    answered(response);
                });
        request.end(payload);
    }

    private void answered(HttpClientResponse response) {
        int status = response.statusCode();
        String error = status >= 300 && status < 400 ? "REDIRECT_NOT_FOLLOWED" : "HTTP_STATUS";
        answer.complete(new Answer(
                status,
                status >= 200 && status < 300 ? null : error,
                took(),
                RetryAfter.read(response.getHeader("retry-after")),
                new Heads(requestHead, head(response))));
    }

    void failed(String error) {
        if (answer.complete(new Answer(null, error, took(), RetryAfter.read(null), new Heads(requestHead, null)))) {
            end();
        }
    }

    private void end() {
        vertx.cancelTimer(timer);
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    private static String head(HttpClientRequest request) {
        return lines(request.getMethod() + " " + request.getURI() + " HTTP/1.1", request.headers());
    }

    private static String head(HttpClientResponse response) {
        return lines("HTTP/1.1 " + response.statusCode() + " " + response.statusMessage(), response.headers());
    }

    private static String lines(String first, MultiMap headers) {
        StringBuilder head = new StringBuilder(first);
        headers.forEach((name, value) -> head.append('\n')
                .append(name)
                .append(": ")
                .append(KEPT_OUT.contains(name.toLowerCase(Locale.ROOT)) ? "***" : value));
        return head.toString();
    }
}
