package dev.jinvax.notification.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.idempotency.IdempotencyKey;
import dev.jinvax.kit.idempotency.Idempotently;
import dev.jinvax.notification.application.OptOut;
import dev.jinvax.notification.application.Owner;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A person's wish to get no reminders. */
@Path("/v1/opt-outs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders")
public class OptOutResource {
    private final OptOut optOut;
    private final Idempotently idempotently;
    private final CurrentOwner currentOwner;
    private final ObjectMapper json;

    public OptOutResource(OptOut optOut, Idempotently idempotently, CurrentOwner currentOwner, ObjectMapper json) {
        this.optOut = optOut;
        this.idempotently = idempotently;
        this.currentOwner = currentOwner;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("opt-outs:write")
    @Operation(
            summary = "Opt a person out of reminders, or in again",
            description = "记录某人不再接收提醒（或恢复接收）。安全信息及预约变更通知照常发送。 Day-before and follow-up"
                    + " reminders stop; safety messages and news about the appointment stay.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = OptOutRequest.class)))
    public Response choose(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull OptOutRequest request) {
        Owner caller = currentOwner.get();
        OptOut.Choice choice = request.choice() == null ? OptOut.Choice.NO_REMINDERS : request.choice();
        return idempotently
                .run(IdempotencyKey.of(caller.clientId(), key, "POST opt-outs", request, json), () -> {
                    if (!optOut.choose(caller, request.applicantId(), choice)) {
                        throw WebhookResource.unknown();
                    }
                    return new Idempotently.Created(201, new OptOutRequest(request.applicantId(), choice), null);
                })
                .toResponse();
    }

    /** Who, and what they want. */
    public record OptOutRequest(
            @NotNull @Schema(examples = "0197d100-a991-7000-8000-000000000001")
            UUID applicantId,

            @Schema(description = "NO_REMINDERS when absent")
            OptOut.@Nullable Choice choice) {}
}
