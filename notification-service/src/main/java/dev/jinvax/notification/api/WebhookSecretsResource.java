package dev.jinvax.notification.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jinvax.kit.idempotency.IdempotencyKey;
import dev.jinvax.kit.idempotency.Idempotently;
import dev.jinvax.kit.idempotency.Reply;
import dev.jinvax.kit.problem.ProblemException;
import dev.jinvax.notification.application.Owner;
import dev.jinvax.notification.application.RegisterWebhook;
import dev.jinvax.notification.application.RotateSecret;
import dev.jinvax.notification.application.SigningSecrets;
import dev.jinvax.notification.domain.Signing;
import dev.jinvax.notification.domain.Subscription;
import dev.jinvax.notification.domain.Targets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The two calls that show a signing secret. The answer kept for retries is without it: it is opened from its sealed row
 * each time, so that no secret lies in the table of answers.
 */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookSecretsResource {
    private final RegisterWebhook registerWebhook;
    private final RotateSecret rotateSecret;
    private final SigningSecrets secrets;
    private final Targets targets;
    private final Idempotently idempotently;
    private final CurrentOwner currentOwner;
    private final ObjectMapper json;

    public WebhookSecretsResource(
            RegisterWebhook registerWebhook,
            RotateSecret rotateSecret,
            SigningSecrets secrets,
            Targets targets,
            Idempotently idempotently,
            CurrentOwner currentOwner,
            ObjectMapper json) {
        this.registerWebhook = registerWebhook;
        this.rotateSecret = rotateSecret;
        this.secrets = secrets;
        this.targets = targets;
        this.idempotently = idempotently;
        this.currentOwner = currentOwner;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("webhooks:write")
    @Operation(
            summary = "Make a webhook",
            description = "建立回调（Standard Webhooks）。签名密钥只在此应答中出现；ED25519 方式返回公钥。"
                    + " Events about your own bookings, batches and reminders are posted to the url, signed with the"
                    + " secret of this answer; with ED25519 the answer has the public_key to verify with instead.")
    @APIResponse(
            responseCode = "201",
            description = "Made; secret is shown here alone",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull WebhookRequest request) {
        Owner owner = currentOwner.get();
        IdempotencyKey idempotencyKey = IdempotencyKey.of(owner.clientId(), key, "POST webhooks", request, json);
        List<String> eventTypes = Checks.eventTypes(request.eventTypes());
        Signing signing = request.signing() == null ? Signing.HMAC : request.signing();
        if (!targets.isAllowed(request.url())) {
            throw new ProblemException(NotificationProblem.WEBHOOK_TARGET_REFUSED);
        }
        Reply reply = idempotently.run(idempotencyKey, () -> {
            Subscription made = registerWebhook
                    .register(owner, request.url(), eventTypes, signing, Optional.ofNullable(request.contactEmail()))
                    .orElseThrow(() -> new ProblemException(NotificationProblem.WEBHOOKS_FULL));
            return new Idempotently.Created(201, WebhookView.of(made), "/v1/webhooks/" + made.webhookId());
        });
        return withSecret(reply, 1);
    }

    @POST
    @Path("{id}/secret-rotation")
    @RolesAllowed("webhooks:write")
    @Operation(
            summary = "Give a webhook a new signing secret",
            description = "更换签名密钥；旧密钥在 24 小时内仍同时签名。 For a day both secrets sign, so that the receiver"
                    + " can change over without a gap.")
    @APIResponse(
            responseCode = "201",
            description = "The new secret, shown here alone",
            content = @Content(schema = @Schema(implementation = WebhookView.SecretView.class)))
    public Response rotate(@HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("id") UUID id) {
        Owner owner = currentOwner.get();
        IdempotencyKey idempotencyKey =
                IdempotencyKey.of(owner.clientId(), key, "POST secret-rotation", Map.of("webhook_id", id), json);
        Reply reply = idempotently.run(idempotencyKey, () -> {
            RotateSecret.Rotated rotated = rotateSecret.rotate(owner, id).orElseThrow(WebhookResource::unknown);
            return new Idempotently.Created(
                    201, new WebhookView.SecretView(id, rotated.number(), Optional.of(rotated.oldLiveUntil())), null);
        });
        return withSecret(reply, 0);
    }

    /** @param number of the secret, or 0 when the reply names it */
    private Response withSecret(Reply reply, int number) {
        try {
            ObjectNode body = (ObjectNode) json.readTree(reply.body());
            UUID webhookId = UUID.fromString(body.path("webhook_id").asText());
            int secret = number == 0 ? body.path("secret_number").asInt() : number;
            Map.Entry<String, String> key = secrets.reveal(webhookId, secret).orElseThrow(WebhookResource::unknown);
            body.put(key.getKey(), key.getValue());
            return new Reply(reply.status(), json.writeValueAsBytes(body), reply.location()).toResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
