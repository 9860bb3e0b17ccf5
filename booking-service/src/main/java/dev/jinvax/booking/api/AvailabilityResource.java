package dev.jinvax.booking.api;

import dev.jinvax.booking.application.Availability;
import dev.jinvax.booking.domain.Payment;
import dev.jinvax.kit.problem.BilingualText;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
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
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Availability")
public class AvailabilityResource {
    private static final BilingualText PLACE_NEEDED =
            new BilingualText("请给出 city_code 或 site_id。", "Give a city_code or a site_id.");

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
            description = "查询可预约时段及余量，数据最多滞后一秒；可按城市、接种点、日期、疫苗、剂次、费用筛选；首剂请填 dose_number=1，参保人员请填 payment=INSURED_FREE。"
                    + " A place shown and booked at once fails only when somebody was faster. dose_number asks for vaccines"
                    + " that have such a dose (1 for somebody who begins a series), payment=INSURED_FREE for places of sites"
                    + " that name no fee too, fee_at_most_minor for sites where a person without insurance pays no more."
                    + " Without them available counts what anybody can have.")
    @APIResponse(
            responseCode = "200",
            description = "Sessions in order of time",
            content = @Content(schema = @Schema(implementation = AvailabilityAnswers.Board.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag")
    public Response read(
            @QueryParam("city_code") @Nullable @Pattern(regexp = "\\d{6}") String cityCode,
            @QueryParam("site_id") @Nullable UUID siteId,
            @QueryParam("product_code") @Nullable @Pattern(regexp = "[A-Z0-9_]{1,40}") String productCode,
            @QueryParam("dose_number") @Nullable @Min(1) @Max(9) Integer doseNumber,
            @QueryParam("payment") @Nullable @Pattern(regexp = "INSURED_FREE|SELF_PAID") String payment,
            @QueryParam("fee_at_most_minor") @Nullable @Min(0) Integer feeAtMostMinor,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("free_only") @DefaultValue("false") boolean freeOnly,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        if (cityCode == null && siteId == null) {
            throw Days.invalid("city_code", PLACE_NEEDED);
        }
        Days days = Days.between(from, to, LocalDate.now(clock));
        Availability.Query query = new Availability.Query(
                Optional.ofNullable(cityCode),
                Optional.ofNullable(siteId),
                Optional.ofNullable(productCode),
                Optional.ofNullable(doseNumber),
                Optional.ofNullable(payment).map(Payment::valueOf),
                Optional.ofNullable(feeAtMostMinor),
                days.from(),
                days.to(),
                freeOnly);
        AvailabilityAnswers.Answer answer = answers.answer(query, availability);
        boolean same = known != null && List.of(known.split("\\s*,\\s*")).contains(answer.etag());
        Response.ResponseBuilder response =
                same ? Response.notModified() : Response.ok(answer.body(), "application/json");
        return response.header(HttpHeaders.ETAG, answer.etag())
                // Kept anywhere on the way it would be older than it says: asked again, the ETag makes that cheap.
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }
}
