package dev.jinvax.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problems;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, before anything else reads the request, addresses that two readers could understand in two ways and bodies that
 * are too large. What a caller merely prefers and nobody can read counts as not said.
 */
@Singleton
public class FirstLook {
    private static final int BEFORE_EVERYTHING = 1000;
    private static final String TOKEN = "[A-Za-z0-9!#$&'*+.^_~-]+";
    private static final String MEDIA_RANGE = TOKEN + "/" + TOKEN + "(?: *; *(?:q=[01](?:\\.[0-9]{0,3})?|(?!q=)" + TOKEN
            + "=(?:" + TOKEN + "|\"[^\"\\\\]*\")))*";
    private static final String LANGUAGE_RANGE =
            "(?:\\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)(?: *; *q=[01](?:\\.[0-9]{0,3})?)?";
    private static final Pattern ACCEPT = listOf(MEDIA_RANGE);
    private static final Pattern ACCEPT_LANGUAGE = listOf(LANGUAGE_RANGE);
    private static final int LONGEST_PREFERENCE = 500;

    private final ObjectMapper json;
    private final long mostBytes;

    public FirstLook(
            ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
        this.json = json;
        this.mostBytes = mostBytes.asLongValue();
    }

    private static Pattern listOf(String item) {
        return Pattern.compile(item + "(?: *, *" + item + ")*");
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, BEFORE_EVERYTHING);
    }

    private void look(RoutingContext request) {
        MultiMap headers = request.request().headers();
        dropUnreadable(headers, HttpHeaders.ACCEPT, ACCEPT);
        dropUnreadable(headers, HttpHeaders.ACCEPT_LANGUAGE, ACCEPT_LANGUAGE);
        if (Addresses.isTwoFaced(request.request().uri())) {
            refuse(request, CommonProblem.PATH_REFUSED);
        } else if (bytes(headers.get(HttpHeaders.CONTENT_LENGTH)) > mostBytes) {
            // What was sent is not read: the connection cannot be used again.
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            refuse(request, CommonProblem.BODY_TOO_LARGE);
        } else {
            request.next();
        }
    }

    private static void dropUnreadable(MultiMap headers, CharSequence name, Pattern readable) {
        String value = headers.get(name);
        if (value == null || value.equals("*/*") || value.equals("application/json")) {
            return;
        }
        boolean isReadable = headers.getAll(name).stream()
                .allMatch(each -> each.length() <= LONGEST_PREFERENCE
                        && readable.matcher(each.strip()).matches());
        if (!isReadable) {
            headers.remove(name);
        }
    }

    /** A length that is no number is refused by the server before. */
    private static long bytes(@Nullable String length) {
        return length == null ? 0 : Long.parseLong(length);
    }

    private void refuse(RoutingContext request, CommonProblem code) {
        try {
            byte[] body = json.writeValueAsBytes(
                    Problems.body(code, List.of(), Map.of(), request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
            request.response()
                    .setStatusCode(code.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                    .end(Buffer.buffer(body));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}
