package dev.jinvax.sites.api;

import dev.jinvax.sites.application.DeclareHolidays;
import dev.jinvax.sites.application.TimetableChange;
import dev.jinvax.sites.domain.Bilingual;
import dev.jinvax.sites.domain.PublicCalendar;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Public holidays of a year: for anybody to read, for ops to declare. */
@Path("/v1/public-holidays/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HolidaysResource {
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2099;

    private final DeclareHolidays holidays;
    private final CallingEditor caller;
    private final PublicAnswer answer;

    public HolidaysResource(DeclareHolidays holidays, CallingEditor caller, PublicAnswer answer) {
        this.holidays = holidays;
        this.caller = caller;
        this.answer = answer;
    }

    @GET
    @PermitAll
    @SecurityRequirementsSet
    @Tag(name = "Public")
    @Operation(
            summary = "The public holidays of a year, as far as they were declared",
            description = "该年度已公布的法定节假日与调休工作日；接种点节假日休息，另有说明的除外。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Year.class)))
    public Response read(@PathParam("year") @Min(FIRST_YEAR) @Max(LAST_YEAR) int year, @Context Request request) {
        return answer.of(Year.of(year, holidays.ofYear(year), null), PublicAnswer.EDITED, request);
    }

    @PUT
    @RolesAllowed(CallingEditor.OPS)
    @Tag(name = "Operations")
    @Operation(
            summary = "Declare the public holidays of a year; the calendars of all sites follow",
            description = "公布某年度节假日安排，各接种点时段随之调整；已有人预约的时段保留并计数。 Sessions people are booked into stay and are counted.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2027", value = Examples.HOLIDAYS)))
    public Year declare(
            @PathParam("year") @Min(FIRST_YEAR) @Max(LAST_YEAR) int year, @Valid @NotNull Declaration request) {
        List<PublicCalendar.Day> days = request.days().stream().map(Day::day).toList();
        TimetableChange change = holidays.declare(year, days, caller.get()).orElseThrow(Refusals::problem);
        return Year.of(year, holidays.ofYear(year), change);
    }

    /** All days of the year that are no ordinary days; an empty list takes back what was declared. */
    public record Declaration(@NotNull @Size(max = 100) List<@NotNull @Valid Day> days) {}

    /** A public holiday, or with {@code works_like} a weekend day that is worked like that day of the week. */
    public record Day(
            @NotNull @CalendarDay LocalDate date,
            @Nullable DayOfWeek worksLike,
            @NotNull @Valid ShortText name) {
        PublicCalendar.Day day() {
            return new PublicCalendar.Day(date, worksLike, name.bilingual());
        }
    }

    /**
     * The days of a year.
     *
     * @param sessionChanges what the declaration did to the sessions of all sites; only in the answer to it
     */
    public record Year(int year, List<Named> days, @Nullable TimetableChange sessionChanges) {
        static Year of(int year, List<PublicCalendar.Day> days, @Nullable TimetableChange change) {
            return new Year(
                    year,
                    days.stream()
                            .map(day -> new Named(day.date(), day.worksLike(), day.name()))
                            .toList(),
                    change);
        }
    }

    /** As {@link Day}. */
    public record Named(LocalDate date, @Nullable DayOfWeek worksLike, Bilingual name) {}
}
