package dev.jinvax.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** An answer kept as it was given, so that a retry gets the same bytes. */
public record Reply(int status, byte[] body, @Nullable String location) {
    public Response toResponse() {
        Response.ResponseBuilder answer = Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body);
        if (location != null) {
            // As given: the caller knows by which door it came, we may not.
            answer.header(HttpHeaders.LOCATION, location);
        }
        return answer.build();
    }
}
