package dev.jinvax.sites.api;

import dev.jinvax.sites.domain.DosePools;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Places kept for first doses and for later ones; absent ones are none. */
public record ReservedPlaces(
        @Min(0) @Max(1000) @Nullable Integer firstDose,
        @Min(0) @Max(1000) @Nullable Integer laterDoses) {
    static @Nullable ReservedPlaces of(DosePools pools) {
        return pools.equals(DosePools.NONE) ? null : new ReservedPlaces(pools.firstDose(), pools.laterDoses());
    }

    DosePools pools() {
        return new DosePools(firstDose == null ? 0 : firstDose, laterDoses == null ? 0 : laterDoses);
    }
}
