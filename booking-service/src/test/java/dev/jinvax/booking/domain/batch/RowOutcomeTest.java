package dev.jinvax.booking.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowOutcomeTest {
    @Test
    void rowsGoOnlyTheseWays() {
        String ways = Arrays.stream(RowOutcome.values())
                .map(from -> from + " -> "
                        + from.next().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        assertThat(ways).isEqualTo("""
                PENDING -> ASSESSED CANCELLED REJECTED
                ASSESSED -> CANCELLED PLANNED REJECTED
                PLANNED -> ASSESSED BOOKED CANCELLED REJECTED
                BOOKED ->\s
                REJECTED ->\s
                CANCELLED ->\s""");
    }

    @ParameterizedTest
    @EnumSource(BatchState.class)
    void rowsDoneCountsWhatNeedsNothingMoreInTheState(BatchState state) {
        RowCounts counts = new RowCounts(Map.of(
                RowOutcome.PENDING, 1,
                RowOutcome.ASSESSED, 2,
                RowOutcome.PLANNED, 4,
                RowOutcome.BOOKED, 8,
                RowOutcome.REJECTED, 16,
                RowOutcome.CANCELLED, 32));
        int expected = switch (state) {
            case RECEIVED, ASSESSING -> 62;
            case PLANNED -> 63;
            case PLACING, COMPLETED, COMPLETED_WITH_REJECTIONS, CANCELLED, FAILED -> 56;
        };
        assertThat(counts.done(state)).isEqualTo(expected);
    }
}
