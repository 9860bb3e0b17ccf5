package dev.jinvax.booking.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.domain.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock of N11 and N12, to the nanosecond. */
class ObservationTest {
    private static final Policy POLICY = new Policy(
            1,
            LocalDate.of(2021, 3, 29),
            Duration.ofMinutes(30),
            Duration.ofMinutes(45),
            List.of(1, 3, 7, 14),
            Duration.ofHours(2),
            Duration.ofHours(2),
            Optional.empty(),
            List.of(),
            Set.of());

    @ParameterizedTest
    @CsvSource({
        "PT0S, false",
        "PT29M59S, false",
        "PT29M59.999999999S, false",
        "PT30M, true",
        "PT30M1S, true",
    })
    void releaseIsPossibleFromTheThirtiethMinuteOn(Duration after, boolean over) {
        Observation observation = Observation.after(doseAt("2026-12-01T09:20:00+08:00"), POLICY);

        assertThat(observation.isOver(OffsetDateTime.parse("2026-12-01T09:20:00+08:00")
                        .toInstant()
                        .plus(after)))
                .isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T00:00:00+08:00, 2026-12-16T00:00:00+08:00",
        "2026-12-01T23:59:59+08:00, 2026-12-16T00:00:00+08:00",
        "2026-12-02T00:00:00+08:00, 2026-12-17T00:00:00+08:00",
        "2026-12-01T16:00:00Z, 2026-12-17T00:00:00+08:00",
        "2028-02-20T09:00:00+08:00, 2028-03-06T00:00:00+08:00",
    })
    void fourteenDaysAreCalendarDaysInShanxi(String given, String until) {
        Observation observation = Observation.after(doseAt(given), POLICY);

        assertThat(observation.followUpUntil())
                .isEqualTo(OffsetDateTime.parse(until).toInstant());
    }

    private static Dose doseAt(String time) {
        return new Dose(
                new UUID(0, 1),
                new UUID(0, 2),
                "person",
                1,
                "SINOPHARM_BEIJING",
                Optional.empty(),
                "LOT",
                LocalDate.of(2027, 1, 1),
                "Wang Fang",
                OffsetDateTime.parse(time).toInstant(),
                new UUID(0, 3),
                1,
                new Recorded(Instant.EPOCH, "desk"));
    }
}
