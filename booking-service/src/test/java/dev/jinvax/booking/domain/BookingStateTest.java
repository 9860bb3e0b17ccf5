package dev.jinvax.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state against every state: what the design allows happens, everything else throws and changes nothing. */
class BookingStateTest {
    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");

    /** As section 4 of the design says it, line by line. */
    private static final Map<BookingState, Set<BookingState>> DESIGN = design("""
            CONFIRMED  > CHECKED_IN CANCELLED NO_SHOW CONFIRMED
            CHECKED_IN > CLEARED DEFERRED CANCELLED
            CLEARED    > OBSERVING DEFERRED CANCELLED
            OBSERVING  > FOLLOW_UP
            FOLLOW_UP  > COMPLETED
            COMPLETED  >
            CANCELLED  >
            NO_SHOW    >
            DEFERRED   >
            """);

    private static final Map<BookingState, Consumer<Booking>> VERBS = new EnumMap<>(Map.of(
            BookingState.CONFIRMED, booking -> booking.moveTo(slot(), Payment.SELF_PAID, 0, NOW),
            BookingState.CHECKED_IN, booking -> booking.checkIn(NOW),
            BookingState.CLEARED, booking -> booking.clear(NOW),
            BookingState.OBSERVING, booking -> booking.vaccinated(NOW),
            BookingState.FOLLOW_UP, booking -> booking.observationEnded(NOW),
            BookingState.COMPLETED, booking -> booking.complete(NOW),
            BookingState.CANCELLED, booking -> booking.cancel(NOW),
            BookingState.NO_SHOW, booking -> booking.missed(NOW),
            BookingState.DEFERRED, booking -> booking.defer(NOW)));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(BookingState.values())
                .flatMap(from -> Arrays.stream(BookingState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void transitionIsTheDesignsOrIsRefused(BookingState from, BookingState to) throws ReflectiveOperationException {
        Booking booking = bookingIn(from);

        if (DESIGN.get(from).contains(to)) {
            VERBS.get(to).accept(booking);
            assertThat(booking.state()).isEqualTo(to);
            assertThat(booking.version()).isEqualTo(2);
        } else {
            assertThatThrownBy(() -> VERBS.get(to).accept(booking)).isInstanceOf(BookingTransitionException.class);
            assertThat(booking.state()).isEqualTo(from);
            assertThat(booking.version()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void placeComesBackOnLeavingTheLiveStatesWithoutADose(BookingState from, BookingState to) {
        Set<BookingState> live = EnumSet.of(BookingState.CONFIRMED, BookingState.CHECKED_IN, BookingState.CLEARED);
        boolean expected = live.contains(from) && !live.contains(to) && to != BookingState.OBSERVING;

        assertThat(from.freesPlaceOn(to)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(BookingState.class)
    void everyStateHasALineInTheDesign(BookingState state) {
        assertThat(DESIGN).containsKey(state);
        assertThat(state.isTerminal()).isEqualTo(DESIGN.get(state).isEmpty());
    }

    private static Booking bookingIn(BookingState state) throws ReflectiveOperationException {
        Constructor<Booking> constructor = Booking.class.getDeclaredConstructor();
        constructor.setAccessible(true);
        Booking booking = constructor.newInstance();
        write(booking, "state", state);
        write(booking, "version", 1);
        write(booking, "flags", new String[0]);
        return booking;
    }

    private static void write(Booking booking, String name, Object value) throws ReflectiveOperationException {
        Field field = Booking.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(booking, value);
    }

    private static SessionSlot slot() {
        return new SessionSlot(
                new UUID(0, 1), new UUID(0, 2), "140100", "SINOPHARM_BEIJING", NOW, NOW.plusSeconds(3600));
    }

    private static Map<BookingState, Set<BookingState>> design(String lines) {
        return lines.lines()
                .map(line -> line.split(">"))
                .collect(Collectors.toMap(
                        line -> BookingState.valueOf(line[0].trim()),
                        line -> line.length == 1
                                ? Set.of()
                                : Arrays.stream(line[1].trim().split("\\s+"))
                                        .filter(name -> !name.isEmpty())
                                        .map(BookingState::valueOf)
                                        .collect(Collectors.toSet())));
    }
}
