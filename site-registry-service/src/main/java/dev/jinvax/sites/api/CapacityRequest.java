package dev.jinvax.sites.api;

import dev.jinvax.sites.domain.DosePools;
import dev.jinvax.sites.domain.Overbooking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The places a session shall have.
 *
 * @param reserved of them, those kept for first and for later doses; absent leaves that as it is
 */
public record CapacityRequest(
        @NotNull @Min(0) @Max(1000) Integer capacity,
        @Valid @Nullable ReservedPlaces reserved,
        @Nullable Boolean acceptOverbooking) {
    Optional<DosePools> pools() {
        return Optional.ofNullable(reserved).map(ReservedPlaces::pools);
    }

    Overbooking overbooking() {
        return Boolean.TRUE.equals(acceptOverbooking) ? Overbooking.ACCEPTED : Overbooking.REFUSED;
    }
}
