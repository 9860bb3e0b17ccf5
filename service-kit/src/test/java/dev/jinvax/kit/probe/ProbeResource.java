package dev.jinvax.kit.probe;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.idempotency.IdempotencyKey;
import dev.jinvax.kit.idempotency.Idempotently;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Stands in for a service in the kit's own tests. */
@Path("/v1/probes")
public class ProbeResource {
    public static final AtomicInteger EFFECTS = new AtomicInteger();

    private final Idempotently idempotently;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    public ProbeResource(Idempotently idempotently, CurrentCaller caller, ObjectMapper json) {
        this.idempotently = idempotently;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @RolesAllowed("probes:write")
    public Response create(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull Probe probe) {
        return idempotently
                .run(IdempotencyKey.of(caller.get().clientId(), key, "POST probes", probe, json), () -> {
                    if (probe.name().equals("refused")) {
                        throw new ProblemException(CommonProblem.OUT_NO_TAKEN);
                    }
                    int number = EFFECTS.incrementAndGet();
                    return new Idempotently.Created(201, Map.of("number", number), "/v1/probes/" + number);
                })
                .toResponse();
    }

    @GET
    @Path("open")
    @PermitAll
    public String open() {
        return "open";
    }

    @GET
    @Path("unannotated")
    public String unannotated() {
        return "never seen";
    }

    @GET
    @Path("broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @Path("by-id/{id}")
    @PermitAll
    public String byId(@PathParam("id") UUID id) {
        return id.toString();
    }

    @GET
    @Path("by-query")
    @PermitAll
    public String byQuery(
            @QueryParam("limit") @DefaultValue("1") int limit, @QueryParam("site_id") @Nullable UUID siteId) {
        return limit + " of " + siteId;
    }

    /** What the probe takes. */
    public record Probe(@NotBlank String name, @NotNull Instant seenAt, int count) {}
}
