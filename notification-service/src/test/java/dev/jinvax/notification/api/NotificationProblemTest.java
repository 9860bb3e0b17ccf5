package dev.jinvax.notification.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every problem of this service is told in Chinese and in English. */
class NotificationProblemTest {
    @ParameterizedTest
    @EnumSource(NotificationProblem.class)
    void problemIsToldInBothLanguagesAndNotInTheSameWords(NotificationProblem problem) {
        String zh = problem.message().zh();
        String en = problem.message().en();

        assertThat(zh.codePoints()).anyMatch(Character::isIdeographic);
        assertThat(en).isNotBlank();
        assertThat(en.codePoints()).noneMatch(Character::isIdeographic);
    }
}
