package dev.jinvax.booking.api;

import dev.jinvax.booking.application.DescribePartner;
import dev.jinvax.booking.domain.Partner;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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

/** Partner profiles, for ops; credentials stay with the issuer. */
@Path("/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class PartnersResource {
    private static final String CLIENT_ID = "[a-z0-9][a-z0-9._-]{0,63}";
    private static final BilingualText ONESELF =
            new BilingualText("不能暂停本人所用的账户。", "You cannot suspend the account you are calling with.");

    private final DescribePartner describe;
    private final CurrentCaller caller;

    public PartnersResource(DescribePartner describe, CurrentCaller caller) {
        this.describe = describe;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("partners:write")
    @Operation(operationId = "listPartners", summary = "All partners", description = "全部合作方。")
    public PartnerList list() {
        return new PartnerList(describe.all().stream().map(PartnerView::of).toList());
    }

    @GET
    @Path("{client_id}")
    @RolesAllowed("partners:write")
    @Operation(
            operationId = "readPartner",
            summary = "One partner",
            description = "单个合作方。 The ETag is the version a change may send back as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The partner",
            content = @Content(schema = @Schema(implementation = PartnerView.class)))
    public Response read(@PathParam("client_id") @Pattern(regexp = CLIENT_ID) String clientId) {
        return answer(describe.find(clientId).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND)));
    }

    @PUT
    @Path("{client_id}")
    @RolesAllowed("partners:write")
    @Operation(
            operationId = "describePartner",
            summary = "Describe, suspend or readmit a partner",
            description = "登记、暂停或恢复合作方，数秒内处处生效，对已签发的令牌同样有效。 Takes effect within seconds at all services,"
                    + " for tokens already issued too. With If-Match a change in between is noticed (412).")
    @APIResponse(
            responseCode = "200",
            description = "The partner as it now is",
            content = @Content(schema = @Schema(implementation = PartnerView.class)))
    public Response put(
            @PathParam("client_id") @Pattern(regexp = CLIENT_ID) String clientId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull PartnerRequest request) {
        if (Boolean.TRUE.equals(request.suspended()) && caller.get().clientId().equals(clientId)) {
            throw new ProblemException(
                    CommonProblem.VALIDATION_FAILED,
                    List.of(Problem.Item.of("FIELD_NOT_ALLOWED", "suspended", ONESELF)));
        }
        return answer(describe.describe(clientId, version(seen), request.profile())
                .orElseThrow(() -> new ProblemException(CommonProblem.PRECONDITION_FAILED)));
    }

    private static Response answer(Partner partner) {
        return Response.ok(PartnerView.of(partner))
                .header(HttpHeaders.ETAG, "\"" + partner.version() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The version an If-Match names; a tag that is none of ours matches nothing. */
    private static Optional<Long> version(@Nullable String seen) {
        if (seen == null || seen.strip().equals("*")) {
            return Optional.empty();
        }
        String tag = seen.strip();
        return Optional.of(tag.matches("\"[0-9]{1,18}\"") ? Long.parseLong(tag.substring(1, tag.length() - 1)) : -1L);
    }

    /** All partners. */
    public record PartnerList(List<PartnerView> partners) {}
}
