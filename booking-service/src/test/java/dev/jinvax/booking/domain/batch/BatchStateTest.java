package dev.jinvax.booking.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jinvax.booking.domain.batch.BatchOrder.Wishes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BatchStateTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Map<BatchState, Set<BatchState>> ALLOWED = Map.of(
            BatchState.RECEIVED, Set.of(BatchState.ASSESSING, BatchState.CANCELLED, BatchState.FAILED),
            BatchState.ASSESSING,
                    Set.of(BatchState.PLANNED, BatchState.PLACING, BatchState.CANCELLED, BatchState.FAILED),
            BatchState.PLANNED, Set.of(BatchState.PLACING, BatchState.CANCELLED, BatchState.FAILED),
            BatchState.PLACING,
                    Set.of(
                            BatchState.COMPLETED,
                            BatchState.COMPLETED_WITH_REJECTIONS,
                            BatchState.CANCELLED,
                            BatchState.FAILED),
            BatchState.COMPLETED, Set.of(),
            BatchState.COMPLETED_WITH_REJECTIONS, Set.of(),
            BatchState.CANCELLED, Set.of(),
            BatchState.FAILED, Set.of());

    @ParameterizedTest
    @MethodSource("wholeMatrix")
    void everyStepIsAllowedOrThrows(BatchState from, BatchState to) {
        Batch batch = batchIn(from);
        int version = batch.version();
        if (ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
            step(batch, to);
            assertThat(batch.state()).isEqualTo(to);
            assertThat(batch.version()).isEqualTo(version + 1);
        } else {
            assertThatThrownBy(() -> step(batch, to)).isInstanceOf(BatchTransitionException.class);
            assertThat(batch.state()).isEqualTo(from);
            assertThat(batch.version()).isEqualTo(version);
        }
    }

    @ParameterizedTest
    @EnumSource(BatchState.class)
    void exactlyTheEndsAreTerminal(BatchState state) {
        assertThat(state.isTerminal())
                .isEqualTo(ALLOWED.getOrDefault(state, Set.of()).isEmpty());
    }

    static Stream<Arguments> wholeMatrix() {
        return Arrays.stream(BatchState.values())
                .flatMap(from -> Arrays.stream(BatchState.values())
                        // Nothing becomes received: it begins so.
                        .filter(to -> to != BatchState.RECEIVED)
                        .map(to -> Arguments.of(from, to)));
    }

    private static Batch batchIn(BatchState state) {
        Batch batch = Batch.received(
                new UUID(0, 1),
                new Batch.Owner("university", Optional.empty(), "ORGANISATION"),
                new BatchOrder(
                        "HR-1",
                        BatchMode.PLAN,
                        Optional.empty(),
                        new Wishes(
                                "140100",
                                List.of(),
                                LocalDate.of(2026, 12, 1),
                                LocalDate.of(2026, 12, 2),
                                Optional.empty(),
                                false,
                                Optional.empty())),
                NOW);
        pathTo(state).forEach(step -> step(batch, step));
        return batch;
    }

    private static List<BatchState> pathTo(BatchState state) {
        return switch (state) {
            case RECEIVED -> List.of();
            case ASSESSING, CANCELLED, FAILED -> List.of(state);
            case PLANNED, PLACING -> List.of(BatchState.ASSESSING, state);
            case COMPLETED, COMPLETED_WITH_REJECTIONS -> List.of(BatchState.ASSESSING, BatchState.PLACING, state);
        };
    }

    private static void step(Batch batch, BatchState to) {
        switch (to) {
            case ASSESSING -> batch.assess(NOW);
            case PLANNED -> batch.plan("token", NOW);
            case PLACING -> batch.place(NOW);
            case COMPLETED -> batch.complete(true, NOW);
            case COMPLETED_WITH_REJECTIONS -> batch.complete(false, NOW);
            case CANCELLED -> batch.cancel(NOW);
            case FAILED -> batch.fail(BatchFailure.NOT_CARRIED_ON, NOW);
            case RECEIVED -> throw new AssertionError("nothing becomes received");
        }
    }
}
