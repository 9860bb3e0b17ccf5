package dev.jinvax.sites.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What a dose of a product costs a self-paying person at one site from a day on (N7), in fen. */
@Embeddable
public record Fee(String productCode, LocalDate validFrom, int vaccinePriceMinor, int serviceFeeMinor) {
    /** All prices are in Chinese yuan. */
    public static final String CURRENCY = "CNY";

    public int totalMinor() {
        return vaccinePriceMinor + serviceFeeMinor;
    }

    boolean isForSameDayAs(Fee other) {
        return productCode.equals(other.productCode) && validFrom.equals(other.validFrom);
    }
}
