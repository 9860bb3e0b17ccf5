package dev.jinvax.sites.api;

import dev.jinvax.sites.domain.DosePools;
import dev.jinvax.sites.domain.OpeningPeriod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stretch of a day in slots; closing at 00:00 is the end of the day. */
public record PeriodRequest(
        @NotNull @Pattern(regexp = TIME) String opensAt,
        @NotNull @Pattern(regexp = TIME) String closesAt,
        @NotNull @Min(5) @Max(480) Integer slotMinutes,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Places> capacity) {
    private static final String TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /** Of a product named twice the places add up: two rooms with the same vaccine. */
    OpeningPeriod period() {
        Map<String, Integer> places =
                capacity.stream().collect(Collectors.toMap(Places::productCode, Places::places, Integer::sum));
        Map<String, DosePools> reserved = capacity.stream()
                .filter(each -> each.reserved() != null)
                .collect(Collectors.toMap(Places::productCode, Places::pools, DosePools::and));
        return new OpeningPeriod(LocalTime.parse(opensAt), LocalTime.parse(closesAt), slotMinutes, places, reserved);
    }

    /** Places per slot for one product, and how many of them are kept for first and for later doses. */
    public record Places(
            @NotNull @Pattern(regexp = FeesRequest.PRODUCT) String productCode,
            @NotNull @Min(0) @Max(1000) Integer places,
            @Valid @Nullable ReservedPlaces reserved) {
        DosePools pools() {
            return reserved == null ? DosePools.NONE : reserved.pools();
        }
    }
}
