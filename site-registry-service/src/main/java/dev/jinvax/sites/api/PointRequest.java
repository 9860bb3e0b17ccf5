package dev.jinvax.sites.api;

import dev.jinvax.sites.domain.Coordinates;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/** A point in Shanxi, WGS 84. */
public record PointRequest(
        @NotNull @DecimalMin("34.5") @DecimalMax("40.8") Double latitude,
        @NotNull @DecimalMin("110.2") @DecimalMax("114.6") Double longitude) {
    Coordinates coordinates() {
        return new Coordinates(latitude, longitude);
    }
}
