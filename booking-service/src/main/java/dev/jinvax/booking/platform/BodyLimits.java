package dev.jinvax.booking.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problems;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Only batches may be large: every other body keeps the limit the four services have in common. */
@Singleton
public class BodyLimits {
    private static final long ORDINARY_BYTES = 1_048_576;
    private static final String BATCHES = "/v1/batches";
    /** After the server has set the limit of all bodies (-2), before anybody reads one. */
    private static final int BEFORE_READING = -1;

    private final ObjectMapper json;

    public BodyLimits(ObjectMapper json) {
        this.json = json;
    }

    void limit(@Observes Router router) {
        router.route().order(BEFORE_READING).handler(this::limit);
    }

    private void limit(RoutingContext request) {
        if (request.normalizedPath().equals(BATCHES)) {
            request.next();
            return;
        }
        if (length(request.request().getHeader(HttpHeaders.CONTENT_LENGTH)) > ORDINARY_BYTES) {
            refuse(request);
            return;
        }
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, ORDINARY_BYTES);
        request.next();
    }

    /** A length that is no number is refused by the server before. */
    private static long length(@Nullable String header) {
        return header == null ? 0 : Long.parseLong(header);
    }

    private void refuse(RoutingContext request) {
        String language = request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            request.response()
                    .setStatusCode(CommonProblem.BODY_TOO_LARGE.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(json.writeValueAsString(
                            Problems.body(CommonProblem.BODY_TOO_LARGE, List.of(), Map.of(), language)));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}
