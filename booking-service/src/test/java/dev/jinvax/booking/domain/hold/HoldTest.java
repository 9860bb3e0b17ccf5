package dev.jinvax.booking.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jinvax.booking.domain.DosePool;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HoldTest {
    private static final Instant HELD_AT = Instant.parse("2026-12-01T01:00:00Z");
    private static final Map<HoldState, Consumer<Hold>> WAYS =
            Map.of(HoldState.BOOKED, hold -> hold.bookedAs(UUID.randomUUID()), HoldState.RELEASED, Hold::release);

    private static Hold hold() {
        return new Hold(
                UUID.randomUUID(),
                "alipay",
                Optional.empty(),
                UUID.randomUUID(),
                DosePool.FIRST,
                HELD_AT,
                Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, HELD",
        "PT4M59.999999999S, HELD",
        "PT5M, EXPIRED",
        "PT5M0.000000001S, EXPIRED",
    })
    void placeIsKeptUntilTheMomentItExpiresAndNoLonger(Duration after, HoldState state) {
        Hold hold = hold();

        assertThat(hold.stateAt(HELD_AT.plus(after))).isEqualTo(state);
        assertThat(hold.isLive(HELD_AT.plus(after))).isEqualTo(state == HoldState.HELD);
    }

    @Test
    void bookedHoldNeverExpires() {
        Hold hold = hold();
        hold.bookedAs(UUID.randomUUID());

        assertThat(hold.stateAt(HELD_AT.plus(Duration.ofDays(1)))).isEqualTo(HoldState.BOOKED);
    }

    static Stream<Arguments> fromTo() {
        return WAYS.keySet().stream().flatMap(from -> WAYS.keySet().stream().map(target -> Arguments.of(from, target)));
    }

    @ParameterizedTest
    @MethodSource("fromTo")
    void whatIsOverStaysAsItEnded(HoldState from, HoldState target) {
        Hold hold = hold();
        WAYS.get(from).accept(hold);

        assertThatThrownBy(() -> WAYS.get(target).accept(hold)).isInstanceOf(HoldTransitionException.class);
        assertThat(hold.state()).isEqualTo(from);
    }

    @Test
    void onlyAHeldPlaceGoesAnywhere() {
        assertThat(Arrays.stream(HoldState.values())
                        .filter(state -> !state.next().isEmpty()))
                .containsExactly(HoldState.HELD);
        assertThat(HoldState.HELD.next()).isEqualTo(Set.of(HoldState.BOOKED, HoldState.RELEASED, HoldState.EXPIRED));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "7, 1", "8, 2", "20, 5", "200, 50"})
    void aQuarterOfASessionMayBeHeld(int capacity, int most) {
        assertThat(HoldLimits.mostInSession(capacity)).isEqualTo(most);
    }
}
