package dev.jinvax.kit.caller;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Refuses raw paths that two readers could understand in two ways, before anything else reads them. */
@Singleton
public class SuspiciousPathFilter {
    private static final List<String> REFUSED = List.of(";", "%3b", "%2f", "%5c", "\\", "%00", "//");
    private static final int BEFORE_EVERYTHING = 1000;

    private final ObjectMapper json;

    public SuspiciousPathFilter(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext request) {
        String uri = request.request().uri();
        int query = uri.indexOf('?');
        String path = (query < 0 ? uri : uri.substring(0, query)).toLowerCase(Locale.ROOT);
        if (REFUSED.stream().noneMatch(path::contains)) {
            request.next();
            return;
        }
        try {
            byte[] body = json.writeValueAsBytes(Problems.body(
                    CommonProblem.PATH_REFUSED,
                    List.of(),
                    Map.of(),
                    request.request().getHeader("Accept-Language")));
            request.response()
                    .setStatusCode(CommonProblem.PATH_REFUSED.status())
                    .putHeader("Content-Type", Problems.MEDIA_TYPE)
                    .end(io.vertx.core.buffer.Buffer.buffer(body));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}
