package dev.jinvax.sites.api;

import dev.jinvax.sites.domain.Overbooking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The places a session shall have. */
public record CapacityRequest(
        @NotNull @Min(0) @Max(1000) Integer capacity,
        @Nullable Boolean acceptOverbooking) {
    Overbooking overbooking() {
        return Boolean.TRUE.equals(acceptOverbooking) ? Overbooking.ACCEPTED : Overbooking.REFUSED;
    }
}
