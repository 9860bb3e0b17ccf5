package dev.jinvax.notification.api;

import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import dev.jinvax.notification.application.ActivateWebhook;
import dev.jinvax.notification.application.FindWebhooks;
import dev.jinvax.notification.application.RemoveWebhook;
import dev.jinvax.notification.application.TestWebhook;
import dev.jinvax.notification.domain.Subscription;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A partner's webhooks: looking, testing, ending. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookResource {
    private final FindWebhooks findWebhooks;
    private final RemoveWebhook removeWebhook;
    private final TestWebhook testWebhook;
    private final ActivateWebhook activateWebhook;
    private final CurrentOwner owner;

    public WebhookResource(
            FindWebhooks findWebhooks,
            RemoveWebhook removeWebhook,
            TestWebhook testWebhook,
            ActivateWebhook activateWebhook,
            CurrentOwner owner) {
        this.findWebhooks = findWebhooks;
        this.removeWebhook = removeWebhook;
        this.testWebhook = testWebhook;
        this.activateWebhook = activateWebhook;
        this.owner = owner;
    }

    @GET
    @RolesAllowed("webhooks:read")
    @Operation(summary = "Your webhooks, oldest first", description = "本机构的回调，按建立先后排列。密钥不再显示。")
    public WebhookView.Page list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.MOST) Integer limit) {
        List<Subscription> page = findWebhooks.list(owner.get(), Cursor.after(cursor), limit);
        return new WebhookView.Page(
                page.stream().map(WebhookView::of).toList(),
                Optional.ofNullable(Cursor.next(page, limit, webhook -> ((Subscription) webhook).webhookId())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("webhooks:read")
    @Operation(summary = "One of your webhooks", description = "查看一个回调。")
    public WebhookView read(@PathParam("id") UUID id) {
        return findWebhooks.find(owner.get(), id).map(WebhookView::of).orElseThrow(WebhookResource::unknown);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("webhooks:write")
    @Operation(summary = "End a webhook", description = "删除回调；尚未送达的消息不再发送。What was still to go there is dropped.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response remove(@PathParam("id") UUID id) {
        if (!removeWebhook.remove(owner.get(), id)) {
            throw unknown();
        }
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/test")
    @RolesAllowed("webhooks:write")
    @Operation(
            summary = "Send a test event",
            description = "向该回调发送一条 webhook.test.v1 测试消息。Each call sends one more, with an id of its own.")
    @APIResponse(responseCode = "202", description = "On its way")
    public Response test(@PathParam("id") UUID id) {
        String message = testWebhook.test(owner.get(), id).orElseThrow(WebhookResource::unknown);
        return Response.accepted(Map.of("webhook_id", id, "message_id", message))
                .build();
    }

    @POST
    @Path("{id}/activation")
    @RolesAllowed("webhooks:write")
    @Operation(
            summary = "Switch a disabled webhook on again",
            description = "重新启用已停用的回调；停用期间的事件不补发，停用前未送达的可用 replay 重发。 What happened while it"
                    + " was disabled is not sent later; what it missed before can be replayed. An active one stays so.")
    public WebhookView activate(@PathParam("id") UUID id) {
        return activateWebhook.activate(owner.get(), id).map(WebhookView::of).orElseThrow(WebhookResource::unknown);
    }

    static ProblemException unknown() {
        return new ProblemException(CommonProblem.NOT_FOUND);
    }
}
