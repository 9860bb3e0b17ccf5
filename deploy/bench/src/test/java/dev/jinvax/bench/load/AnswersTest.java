package dev.jinvax.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswersTest {
    @Test
    void aPercentileIsTheLatencyThatShareStaysBelow() {
        Answers answers = new Answers();
        for (int number = 100; number >= 1; number--) {
            answers.add(10, number * 1000, 201);
        }

        assertThat(answers.percentileMillis(0.99, 201, 0, 1000)).isEqualTo(99.0);
        assertThat(answers.percentileMillis(1, 201, 0, 1000)).isEqualTo(100.0);
        assertThat(answers.percentileMillis(0.99, 409, 0, 1000)).isNaN();
    }

    @Test
    void onlyAnswersOfTheWindowAreCounted() {
        Answers answers = new Answers();
        answers.add(999, 1, 201);
        answers.add(1000, 1, 201);
        answers.add(1500, 1, 503);

        assertThat(answers.perSecond(201, 0, 1000)).isEqualTo(1.0);
        assertThat(answers.unexpected(201)).isEqualTo("{503=1}");
    }
}
