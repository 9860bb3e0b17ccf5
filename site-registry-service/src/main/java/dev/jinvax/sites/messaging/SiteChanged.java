package dev.jinvax.sites.messaging;

import dev.jinvax.sites.domain.Bilingual;
import dev.jinvax.sites.domain.Fee;
import dev.jinvax.sites.domain.SiteSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code registry.site.changed.v1}: the site as it now is. */
record SiteChanged(
        UUID siteId,
        int version,
        String state,
        String cityCode,
        Bilingual name,
        Bilingual address,
        @Nullable Bilingual directions,
        @Nullable String phone,
        List<String> productCodes,
        List<Price> fees,
        int locationVersion,
        Instant changedAt) {
    static final String TOPIC = "registry.sites.v1";
    static final String TYPE = "registry.site.changed.v1";

    static SiteChanged of(SiteSnapshot site) {
        return new SiteChanged(
                site.siteId().value(),
                site.version(),
                site.state().name(),
                site.cityCode(),
                site.details().name(),
                site.details().address(),
                site.details().directions(),
                site.details().phone(),
                site.productCodes(),
                site.fees().stream().map(Price::of).toList(),
                site.locationVersion(),
                site.changedAt());
    }

    /** A line of the dated schedule, amounts in fen. */
    record Price(String productCode, LocalDate validFrom, int vaccinePriceMinor, int serviceFeeMinor, String currency) {
        static Price of(Fee fee) {
            return new Price(
                    fee.productCode(), fee.validFrom(), fee.vaccinePriceMinor(), fee.serviceFeeMinor(), Fee.CURRENCY);
        }
    }
}
