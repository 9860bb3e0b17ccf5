package dev.jinvax.sites.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/** Answers that anybody may keep for a while and ask about again by their ETag. */
@Singleton
public class PublicAnswer {
    /** What changes with an editor's click. Short: what is shown shall be bookable. */
    static final Duration EDITED = Duration.ofSeconds(10);
    /** What changes with a release. */
    static final Duration GIVEN = Duration.ofHours(1);

    private static final int TAG_BYTES = 12;

    private final ObjectMapper json;

    public PublicAnswer(ObjectMapper json) {
        this.json = json;
    }

    /** The view, tagged by what it says; 304 without it when the caller has just that. */
    Response of(Object view, Duration fresh, Request request) {
        return of(bytes(view), MediaType.APPLICATION_JSON_TYPE, fresh, request);
    }

    /** The same for what is written already. */
    Response of(byte[] body, MediaType type, Duration fresh, Request request) {
        return of(body, type, new EntityTag(digest(body)), fresh, request);
    }

    /** The view, tagged by its version, so that an editor can send it back as If-Match. */
    Response ofVersion(Object view, int version, Duration fresh, Request request) {
        return of(
                bytes(view), MediaType.APPLICATION_JSON_TYPE, new EntityTag(Integer.toString(version)), fresh, request);
    }

    private static Response of(byte[] body, MediaType type, EntityTag tag, Duration fresh, Request request) {
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = known == null ? Response.ok(body, type) : known;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + fresh.toSeconds())
                .build();
    }

    private byte[] bytes(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + view.getClass(), e);
        }
    }

    private static String digest(byte[] body) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(Arrays.copyOf(whole, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
