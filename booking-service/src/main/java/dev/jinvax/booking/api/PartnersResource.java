package dev.jinvax.booking.api;

import dev.jinvax.booking.application.DescribePartner;
import dev.jinvax.booking.domain.Partner;
import dev.jinvax.kit.caller.Channel;
import dev.jinvax.kit.problem.PlainText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Partner profiles, for ops. */
@Path("/v1/partners")
@Tag(name = "Operations")
public class PartnersResource {
    private final DescribePartner describe;

    public PartnersResource(DescribePartner describe) {
        this.describe = describe;
    }

    @GET
    @RolesAllowed("partners:write")
    @Operation(operationId = "listPartners", summary = "All partners", description = "全部合作方。")
    public PartnerList list() {
        return new PartnerList(describe.all().stream().map(PartnerView::of).toList());
    }

    @PUT
    @Path("{client_id}")
    @RolesAllowed("partners:write")
    @Operation(
            operationId = "describePartner",
            summary = "Describe, suspend or readmit a partner",
            description = "登记、暂停或恢复合作方，数秒内处处生效。")
    public PartnerView put(
            @PathParam("client_id") @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,63}") String clientId,
            @Valid @NotNull PartnerRequest request) {
        return PartnerView.of(describe.describe(
                clientId,
                new Partner.Profile(
                        request.channel().name(),
                        request.name(),
                        Boolean.TRUE.equals(request.suspended()),
                        Optional.ofNullable(request.requestsPerSecond()),
                        Optional.ofNullable(request.bookingsPerDay()))));
    }

    /** What ops decides; absent quotas are no limits. */
    public record PartnerRequest(
            @NotNull Channel channel,
            @NotBlank @Size(max = 200) @PlainText String name,
            @Nullable Boolean suspended,
            @Nullable @Min(1) @Max(100_000) Integer requestsPerSecond,
            @Nullable @Min(1) @Max(10_000_000) Integer bookingsPerDay) {}

    /** A partner. */
    public record PartnerView(
            String clientId,
            long version,
            String channel,
            String name,
            boolean suspended,
            @Nullable Integer requestsPerSecond,
            @Nullable Integer bookingsPerDay) {
        static PartnerView of(Partner partner) {
            Partner.Profile profile = partner.profile();
            return new PartnerView(
                    partner.clientId(),
                    partner.version(),
                    profile.channel(),
                    profile.name(),
                    profile.suspended(),
                    profile.requestsPerSecond().orElse(null),
                    profile.bookingsPerDay().orElse(null));
        }
    }

    /** All partners. */
    public record PartnerList(List<PartnerView> partners) {}
}
