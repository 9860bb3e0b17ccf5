package dev.jinvax.sites.api;

import dev.jinvax.sites.application.DraftSite;
import dev.jinvax.sites.domain.SiteId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A site to begin. */
public record DraftRequest(
        @Nullable UUID siteId,
        @NotNull @Pattern(regexp = "^[0-9]{6}$") String cityCode,
        @NotNull @Valid ShortText name,
        @NotNull @Valid LongText address,
        @Valid @Nullable LongText directions,
        @Pattern(regexp = DetailsRequest.PHONE) @Nullable String phone,
        @Size(max = 10) @Nullable List<@NotNull @Pattern(regexp = DetailsRequest.LANGUAGE) String> languages,
        @Size(max = 20) @Nullable List<@NotNull @Valid ShortText> facilities,
        @Valid @Nullable PointRequest coordinates) {
    DraftSite.Draft draft() {
        var details = new DetailsRequest(name, address, directions, phone, languages, facilities, coordinates, null);
        return new DraftSite.Draft(Optional.ofNullable(siteId).map(SiteId::new), cityCode, details.details());
    }
}
