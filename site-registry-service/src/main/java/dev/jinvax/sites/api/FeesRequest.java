package dev.jinvax.sites.api;

import dev.jinvax.sites.domain.Fee;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a dated price list. */
public record FeesRequest(@NotEmpty @Size(max = 500) List<@NotNull @Valid Line> fees) {
    static final String PRODUCT = "^[A-Z][A-Z0-9_]{1,39}$";
    private static final long MOST_MINOR = 100_000_000;

    List<Fee> toFees() {
        return fees.stream().map(Line::fee).toList();
    }

    /** What a product costs from a day on, in fen. */
    public record Line(
            @NotNull @Pattern(regexp = PRODUCT) String productCode,
            @NotNull @CalendarDay LocalDate validFrom,
            @NotNull @Min(0) @Max(MOST_MINOR) Integer vaccinePriceMinor,
            @NotNull @Min(0) @Max(MOST_MINOR) Integer serviceFeeMinor,
            @Pattern(regexp = Fee.CURRENCY) @Nullable String currency) {
        Fee fee() {
            return new Fee(productCode, validFrom, vaccinePriceMinor, serviceFeeMinor);
        }
    }
}
