package dev.jinvax.booking.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site as the registry last told it.
 *
 * @param locationVersion raised by every move; null in what was told before moves were told
 */
public record Site(
        UUID siteId,
        long version,
        String cityCode,
        String state,
        String nameZh,
        String nameEn,
        String addressZh,
        String addressEn,
        @Nullable Integer locationVersion,
        List<Fee> fees) {
    public Site {
        fees = List.copyOf(fees);
    }

    /** Whether it is open to the public and bookable. */
    public boolean takesBookings() {
        return state.equals("PUBLISHED");
    }

    /** Whether it is elsewhere than {@code earlier} told; not known of a site that was never told to be anywhere. */
    public boolean hasMovedSince(Site earlier) {
        return locationVersion != null && earlier.locationVersion != null && locationVersion > earlier.locationVersion;
    }

    /** Vaccine price and service fee of the schedule in force on that day (N7), in minor units. */
    public Optional<Integer> priceMinor(String productCode, LocalDate day) {
        return fees.stream()
                .filter(fee -> fee.productCode().equals(productCode))
                .filter(fee -> !fee.validFrom().isAfter(day))
                .max(Comparator.comparing(Fee::validFrom))
                .map(fee -> fee.vaccinePriceMinor() + fee.serviceFeeMinor());
    }

    /** One line of the dated fee schedule, in minor units of {@code currency}. */
    public record Fee(
            String productCode, LocalDate validFrom, int vaccinePriceMinor, int serviceFeeMinor, String currency) {}
}
