package dev.jinvax.notification.api;

import dev.jinvax.notification.application.PreviewLetter;
import dev.jinvax.notification.application.PreviewSms;
import dev.jinvax.notification.domain.AppointmentNews;
import dev.jinvax.notification.domain.Audience;
import dev.jinvax.notification.domain.CalendarEntry;
import dev.jinvax.notification.domain.Language;
import dev.jinvax.notification.domain.Letter;
import dev.jinvax.notification.domain.ReminderKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What messages look like. */
@Path("/v1/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders")
public class TemplateResource {
    private static final String KINDS =
            "CONFIRMATION|RESCHEDULED|CANCELLATION|DEFERRAL|DAY_BEFORE|APPOINTMENT_CHANGED|OBSERVATION_END|"
                    + "OBSERVATION_OVERDUE|FOLLOW_UP|NEXT_DOSE|LOT_RECALL|ESCALATION";

    private static final String CHANGES =
            "SITE_MOVED|TIME_CHANGED|PRICE_CHANGED|PRICE_STANDS|SESSION_CANCELLED|" + "SITE_UNAVAILABLE|SITE_AVAILABLE";

    private final PreviewLetter previewLetter;
    private final PreviewSms previewSms;

    public TemplateResource(PreviewLetter previewLetter, PreviewSms previewSms) {
        this.previewLetter = previewLetter;
        this.previewSms = previewSms;
    }

    @GET
    @Path("preview")
    @RolesAllowed("templates:read")
    @Operation(
            summary = "A message about an invented booking",
            description =
                    "以虚构预约预览某类消息的邮件内容。 Subject, text, HTML, calendar entry and short message as a reader of that language gets them.")
    public Preview preview(
            @QueryParam("kind") @NotNull @Pattern(regexp = KINDS) @Parameter(example = "CONFIRMATION") String kind,
            @QueryParam("language") @DefaultValue("en") @Pattern(regexp = "zh|en") String language,
            @QueryParam("audience") @DefaultValue("PERSON") @Pattern(regexp = "PERSON|SITE") String audience,
            @QueryParam("change") @DefaultValue("TIME_CHANGED") @Pattern(regexp = CHANGES) String change) {
        Language reader = Language.of(language);
        Letter letter = previewLetter.preview(
                ReminderKind.valueOf(kind), Audience.valueOf(audience), reader, AppointmentNews.valueOf(change));
        return new Preview(
                kind,
                audience,
                language,
                letter.subject(),
                letter.text(),
                letter.html(),
                letter.entry().map(CalendarEntry::text),
                previewSms.preview(ReminderKind.valueOf(kind), Audience.valueOf(audience), reader));
    }

    /**
     * A message to look at.
     *
     * @param calendar what is attached for the reader's calendar
     * @param sms what a person no mail leads to gets instead
     */
    public record Preview(
            String kind,
            String audience,
            String language,
            String subject,
            String text,
            String html,
            Optional<String> calendar,
            Optional<String> sms) {}
}
