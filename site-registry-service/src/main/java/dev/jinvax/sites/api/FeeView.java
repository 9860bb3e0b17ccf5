package dev.jinvax.sites.api;

import dev.jinvax.sites.domain.Fee;
import java.time.LocalDate;

/** What a dose costs a self-paying person from a day on, in fen. */
public record FeeView(
        String productCode,
        LocalDate validFrom,
        int vaccinePriceMinor,
        int serviceFeeMinor,
        int totalMinor,
        String currency) {
    static FeeView of(Fee fee) {
        return new FeeView(
                fee.productCode(),
                fee.validFrom(),
                fee.vaccinePriceMinor(),
                fee.serviceFeeMinor(),
                fee.totalMinor(),
                Fee.CURRENCY);
    }
}
