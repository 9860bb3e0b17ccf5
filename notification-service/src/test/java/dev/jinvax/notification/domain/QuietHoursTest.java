package dev.jinvax.notification.domain;

import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T07:59, 2026-11-20T08:00",
        "2026-11-20T08:00, ",
        "2026-11-20T15:00, ",
        "2026-11-20T21:59, ",
        "2026-11-20T22:00, 2026-11-21T08:00",
        "2026-11-20T23:59, 2026-11-21T08:00",
        "2026-11-21T00:00, 2026-11-21T08:00",
    })
    void nightInShanxiEndsAtEight(String now, String morning) {
        assertThat(QuietHours.end(at(now)))
                .isEqualTo(Optional.ofNullable(morning).map(time -> at(time)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T07:00, false", "2026-11-21T08:00, false", "2026-11-21T08:01, true"})
    void whatIsOfNoUseInTheMorningDoesNotWait(String expires, boolean waits) {
        assertThat(QuietHours.until(at("2026-11-20T23:00"), at(expires)).isPresent())
                .isEqualTo(waits);
    }
}
