package dev.jinvax.sites.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A site as it is at one version.
 *
 * @param locationVersion raised by every move
 */
public record SiteSnapshot(
        SiteId siteId,
        int version,
        int locationVersion,
        SiteState state,
        String cityCode,
        SiteDetails details,
        List<String> productCodes,
        List<Fee> fees,
        @Nullable OpeningHours openingHours,
        Instant changedAt) {
    public SiteSnapshot {
        productCodes = productCodes.stream().sorted().toList();
        fees = fees.stream()
                .sorted(Comparator.comparing(Fee::productCode).thenComparing(Fee::validFrom))
                .toList();
    }

    /** The prices in force on a day: of each product the last that began. */
    public List<Fee> feesOn(LocalDate day) {
        Map<String, Fee> inForce = new TreeMap<>();
        fees.stream().filter(fee -> !fee.validFrom().isAfter(day)).forEach(fee -> inForce.put(fee.productCode(), fee));
        return List.copyOf(inForce.values());
    }
}
