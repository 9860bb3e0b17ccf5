package dev.jinvax.sites.api;

import dev.jinvax.sites.application.TimetableChange;
import dev.jinvax.sites.domain.Bilingual;
import dev.jinvax.sites.domain.Coordinates;
import dev.jinvax.sites.domain.SiteDetails;
import dev.jinvax.sites.domain.SiteSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site as everybody reads it.
 *
 * @param sessionChanges what an edit did to the coming sessions; only in the answer to the edit
 */
public record SiteView(
        UUID siteId,
        int version,
        String state,
        String cityCode,
        Bilingual name,
        Bilingual address,
        @Nullable Bilingual directions,
        @Nullable String phone,
        List<String> languages,
        List<Bilingual> facilities,
        @Nullable Coordinates coordinates,
        List<String> productCodes,
        List<FeeView> fees,
        @Nullable HoursView openingHours,
        Instant changedAt,
        @Nullable TimetableChange sessionChanges) {
    static SiteView of(SiteSnapshot site) {
        return of(site, null);
    }

    static SiteView of(SiteSnapshot site, @Nullable TimetableChange changes) {
        SiteDetails details = site.details();
        return new SiteView(
                site.siteId().value(),
                site.version(),
                site.state().name(),
                site.cityCode(),
                details.name(),
                details.address(),
                details.directions(),
                details.phone(),
                details.languages(),
                details.facilities(),
                details.coordinates(),
                site.productCodes(),
                site.fees().stream().map(FeeView::of).toList(),
                site.openingHours() == null ? null : HoursView.of(site.openingHours()),
                site.changedAt(),
                changes);
    }
}
