package dev.jinvax.notification.api;

import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.notification.application.FindReminders;
import dev.jinvax.notification.domain.ReminderRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people and sites were told, will be told, and why something was not sent. */
@Path("/v1/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders")
public class ReminderResource {
    private final FindReminders findReminders;

    public ReminderResource(FindReminders findReminders) {
        this.findReminders = findReminders;
    }

    @GET
    @RolesAllowed("reminders:read")
    @Operation(
            summary = "Reminders of a booking or a person",
            description =
                    "提醒记录：何时、经何渠道发出，未发出的原因。 What was sent, when, through what, and why not;" + " in order of planning.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    public Response list(
            @QueryParam("booking_id") @Nullable @Pattern(regexp = Checks.UUID) String bookingId,
            @QueryParam("person_key") @Nullable @Pattern(regexp = Checks.PERSON_KEY) String personKey,
            @QueryParam("state") @Nullable @Pattern(regexp = "SCHEDULED|SENT|CANCELLED|EXPIRED|FAILED") String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.MOST) Integer limit) {
        List<ReminderRecord> page =
                findReminders.list(Checks.uuid(bookingId), personKey, state, Cursor.after(cursor), limit);
        String next = Cursor.next(page, limit, reminder -> ((ReminderRecord) reminder).reminderId());
        return Response.ok(new Page(page, Optional.ofNullable(next)))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** A page of reminders. */
    public record Page(List<ReminderRecord> reminders, Optional<String> nextCursor) {}
}
