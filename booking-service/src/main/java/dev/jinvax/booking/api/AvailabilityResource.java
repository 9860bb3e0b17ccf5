package dev.jinvax.booking.api;

import dev.jinvax.booking.application.Availability;
import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Free places, for everybody, without a token. */
@Path("/v1/availability")
@Tag(name = "Availability")
public class AvailabilityResource {
    private static final int USUAL_DAYS = 14;
    private static final int MOST_DAYS = 62;
    private static final BilingualText PLACE_NEEDED =
            new BilingualText("请给出 city_code 或 site_id。", "Give a city_code or a site_id.");
    private static final BilingualText NO_DATE =
            new BilingualText("日期格式应为 YYYY-MM-DD。", "Write the day as YYYY-MM-DD.");
    private static final BilingualText RANGE = new BilingualText(
            "to 不得早于 from，且最多相隔 62 天。", "to must not be before from, nor more than 62 days after it.");

    private final Availability availability;
    private final AvailabilityAnswers answers;
    private final Clock clock;

    public AvailabilityResource(Availability availability, AvailabilityAnswers answers, Clock clock) {
        this.availability = availability;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @NonBlocking
    @Operation(
            operationId = "readAvailability",
            summary = "Sessions with free places, at most a second old",
            description =
                    "查询可预约时段及余量，数据最多滞后一秒。 A place shown and booked at once fails only when somebody was" + " faster.")
    @APIResponse(
            responseCode = "200",
            description = "Sessions in order of time",
            content = @Content(schema = @Schema(implementation = AvailabilityAnswers.Board.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag")
    public Response read(
            @QueryParam("city_code") @Nullable @Pattern(regexp = "\\d{6}") String cityCode,
            @QueryParam("site_id") @Nullable UUID siteId,
            @QueryParam("product_code") @Nullable @Pattern(regexp = "[A-Z0-9_]{1,40}") String productCode,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("free_only") @DefaultValue("false") boolean freeOnly,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        if (cityCode == null && siteId == null) {
            throw invalid("city_code", PLACE_NEEDED);
        }
        LocalDate first = from == null ? LocalDate.now(clock) : day("from", from);
        LocalDate last = to == null ? first.plusDays(USUAL_DAYS) : day("to", to);
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
            throw invalid("to", RANGE);
        }
        Availability.Query query = new Availability.Query(
                Optional.ofNullable(cityCode),
                Optional.ofNullable(siteId),
                Optional.ofNullable(productCode),
                first,
                last,
                freeOnly);
        AvailabilityAnswers.Answer answer = answers.answer(query, availability);
        boolean same = known != null && List.of(known.split("\\s*,\\s*")).contains(answer.etag());
        Response.ResponseBuilder response =
                same ? Response.notModified() : Response.ok(answer.body(), "application/json");
        return response.header(HttpHeaders.ETAG, answer.etag())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=1")
                .build();
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 2020 || day.getYear() > 2100) {
                throw invalid(field, NO_DATE);
            }
            return day;
        } catch (DateTimeException e) {
            throw invalid(field, NO_DATE);
        }
    }

    private static ProblemException invalid(String field, BilingualText message) {
        return new ProblemException(
                CommonProblem.VALIDATION_FAILED, List.of(Problem.Item.of("FIELD_FORMAT", field, message)));
    }
}
