package dev.jinvax.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final int REPEATS = 11;

    @Test
    void webhooksAreTriedForThreeDays() {
        Duration all = IntStream.rangeClosed(1, REPEATS)
                .mapToObj(attempts -> RetrySchedule.webhook(attempts, 0.5).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofDays(3), Duration.ofDays(4));
        assertThat(RetrySchedule.webhook(REPEATS + 1, 0.5)).isEmpty();
    }

    @Test
    void jitterSpreadsTheFirstRepeat() {
        assertThat(RetrySchedule.webhook(1, 0)).hasValue(Duration.ofSeconds(4));
        assertThat(RetrySchedule.webhook(1, 1)).hasValue(Duration.ofSeconds(6));
    }

    @Test
    void whatIsNotKnownYetIsLookedUpMoreSeldomTheLongerItTakes() {
        assertThat(RetrySchedule.fact(1, 0.5)).isEqualTo(Duration.ofSeconds(2));
        assertThat(RetrySchedule.fact(4, 0.5)).isEqualTo(Duration.ofMinutes(5));
        assertThat(RetrySchedule.fact(100, 0.5)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void mailIsTriedEveryFewMinutesAsLongAsItIsOfUse() {
        assertThat(RetrySchedule.mail(1, 0.5)).isEqualTo(Duration.ofMillis(500));
        assertThat(RetrySchedule.mail(100, 0.5)).isEqualTo(Duration.ofMinutes(3));
    }
}
