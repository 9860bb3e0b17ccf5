package dev.jinvax.eligibility.api;

import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers with personal data in them: no cache keeps them. */
final class Answers {
    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,9})\"");

    private Answers() {}

    static Response unstored(Object view) {
        return builder(view).build();
    }

    static Response versioned(Object view, int version) {
        return builder(view).tag(new EntityTag(String.valueOf(version))).build();
    }

    private static Response.ResponseBuilder builder(Object view) {
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static ProblemException unknown() {
        return new ProblemException(CommonProblem.NOT_FOUND);
    }

    /** The version of an If-Match header; one we never gave matches nothing. */
    static Optional<Integer> expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher tag = ETAG.matcher(ifMatch.strip());
        return Optional.of(tag.matches() ? Integer.parseInt(tag.group(1)) : -1);
    }
}
