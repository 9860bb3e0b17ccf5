package dev.jinvax.booking.api.visit;

import dev.jinvax.booking.api.Views;
import dev.jinvax.booking.application.visit.ListVisits;
import dev.jinvax.booking.domain.visit.ExpectedVisit;
import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is expected at a site. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visit")
public class VisitsResource {
    private final SiteDesk desk;
    private final ListVisits listVisits;

    public VisitsResource(SiteDesk desk, ListVisits listVisits) {
        this.desk = desk;
        this.listVisits = listVisits;
    }

    @GET
    @RolesAllowed("desk")
    @Operation(
            operationId = "listVisits",
            summary = "The desk's list for a day, in order of time",
            description = "本接种点当日的预约与到场情况，不含姓名。 site_id defaults to your own, date to today in Shanxi.")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = @Content(schema = @Schema(implementation = VisitPage.class)))
    public Response list(
            @QueryParam("site_id") @Nullable UUID siteId,
            @QueryParam("date") @Nullable @Pattern(regexp = "20\\d\\d-\\d\\d-\\d\\d") String date,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Cursor.MOST) int limit) {
        UUID site = desk.site();
        if (siteId != null && !siteId.equals(site)) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        LocalDate day = date == null ? listVisits.today() : day(date);
        List<VisitLine> page = listVisits.list(site, day, Cursor.after(cursor), limit).stream()
                .map(VisitLine::of)
                .toList();
        return Views.ok(
                new VisitPage(site, day, page, Cursor.next(page, limit, line -> ((VisitLine) line).bookingId())));
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED);
        }
    }

    /** A page of the list. */
    public record VisitPage(
            UUID siteId,
            LocalDate date,
            List<VisitLine> visits,
            @Nullable String nextCursor) {}

    /** One booking on the list. */
    public record VisitLine(
            UUID bookingId,
            String reference,
            String state,
            UUID applicantId,
            UUID sessionId,
            Instant startsAt,
            Instant endsAt,
            String productCode,
            int doseNumber,
            PriceView price,
            List<String> flags,
            @Nullable Instant observationUntil,
            boolean overdue) {
        static VisitLine of(ExpectedVisit visit) {
            return new VisitLine(
                    visit.bookingId(),
                    visit.reference(),
                    visit.state().name(),
                    visit.applicantId(),
                    visit.sessionId(),
                    visit.startsAt(),
                    visit.endsAt(),
                    visit.productCode(),
                    visit.doseNumber(),
                    new PriceView(visit.payment(), visit.amountMinor(), visit.currency()),
                    visit.flags(),
                    visit.observeUntil().orElse(null),
                    visit.overdue());
        }
    }

    /** What the desk charges. */
    public record PriceView(String category, int amountMinor, String currency) {}
}
