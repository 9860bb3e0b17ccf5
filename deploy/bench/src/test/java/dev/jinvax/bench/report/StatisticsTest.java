package dev.jinvax.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    @Test
    void theMedianIsTheMiddleValueWhateverTheOrder() {
        assertThat(Statistics.median(List.of(9.0, 1.0, 3.0))).isEqualTo(3.0);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        assertThat(Statistics.median(List.of(4.0, 1.0, 3.0, 9.0))).isEqualTo(3.5);
    }

    @Test
    void nothingHasNoMedian() {
        assertThat(Statistics.median(List.of())).isNaN();
    }

    @Test
    void aMoveCountsInBothDirections() {
        assertThat(Statistics.moved(100, 89)).isEqualTo(0.11);
        assertThat(Statistics.moved(100, 111)).isEqualTo(0.11);
    }
}
