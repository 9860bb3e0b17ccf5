package dev.jinvax.booking.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorRateTest {
    @ParameterizedTest
    @CsvSource({
        "0,      0, 100, false",
        "0,      1, 100, true",
        "0.05,   5, 100, false",
        "0.05,   6, 100, true",
        "0.0001, 5, 50000, false",
        "0.0001, 6, 50000, true",
        "0.3333, 1, 3, true",
        "1,      3, 3, false",
    })
    void moreThanTheShareIsTooMuchAndExactlyTheShareIsNot(String most, int wrong, int rows, boolean exceeded) {
        RowCounts counts = new RowCounts(Map.of(RowOutcome.REJECTED, wrong, RowOutcome.PENDING, rows - wrong));

        assertThat(new ErrorRate(new BigDecimal(most)).isExceededBy(counts)).isEqualTo(exceeded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.0001", "1.0001"})
    void aShareLiesBetweenNoneAndAll(String most) {
        assertThatThrownBy(() -> new ErrorRate(new BigDecimal(most))).isInstanceOf(IllegalArgumentException.class);
    }
}
