package dev.jinvax.booking.domain.batch;

import java.math.BigDecimal;

/** The largest share of wrong rows a batch may have and still go on; 0 allows none, 1 any. */
public record ErrorRate(BigDecimal most) {
    public ErrorRate {
        if (most.signum() < 0 || most.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share lies between 0 and 1");
        }
    }

    public boolean isExceededBy(RowCounts counts) {
        BigDecimal mostRows = most.multiply(BigDecimal.valueOf(counts.total()));
        return BigDecimal.valueOf(counts.of(RowOutcome.REJECTED)).compareTo(mostRows) > 0;
    }
}
