package dev.jinvax.kit.problem;

import dev.jinvax.kit.ids.Ids;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the HTTP answer of a refusal. */
public final class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {}

    public static Response answer(ProblemException refusal, @Nullable String acceptLanguage) {
        Response.ResponseBuilder answer =
                Response.fromResponse(answer(refusal.code(), refusal.errors(), refusal.context(), acceptLanguage));
        if (refusal.retryAfter() != null) {
            answer.header(
                    HttpHeaders.RETRY_AFTER, Math.max(1, refusal.retryAfter().toSeconds()));
        }
        refusal.headers().forEach(answer::header);
        return answer.build();
    }

    public static Response answer(
            ProblemCode code, List<Problem.Item> errors, Map<String, Object> context, @Nullable String acceptLanguage) {
        Problem problem = body(code, errors, context, acceptLanguage);
        Response.ResponseBuilder answer = Response.status(code.status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
        if (code.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"jinvax\"");
        }
        if (code.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, 1);
        }
        return answer.build();
    }

    public static Problem body(
            ProblemCode code, List<Problem.Item> errors, Map<String, Object> context, @Nullable String acceptLanguage) {
        String language = acceptLanguage == null ? "en" : acceptLanguage.strip();
        return new Problem(
                "https://jinvax.dev/problems/" + code.name(),
                code.message().en(),
                code.status(),
                code.message().in(language),
                "urn:uuid:" + Ids.next(),
                code.name(),
                code.message(),
                code.retryable(),
                errors,
                context);
    }
}
