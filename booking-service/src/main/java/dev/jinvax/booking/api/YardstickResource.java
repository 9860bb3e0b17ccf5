package dev.jinvax.booking.api;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Two hundred bytes that never change: what an answer costs before any work. The benchmark measures reading against it;
 * it exists in the local and test profiles alone and answers 404 elsewhere.
 */
@Path("/local/still")
public class YardstickResource {
    private static final byte[] BODY = ("{\"still\":\"" + "-".repeat(188) + "\"}").getBytes(StandardCharsets.US_ASCII);

    private final boolean local = ConfigUtils.isProfileActive("local") || ConfigUtils.isProfileActive("test");

    @GET
    @PermitAll
    @NonBlocking
    @Operation(hidden = true)
    public Response read() {
        if (!local) {
            throw new NotFoundException();
        }
        return Response.ok(BODY, "application/json").build();
    }
}
