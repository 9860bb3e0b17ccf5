package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.stack.Stack;
import dev.jinvax.local.stack.StackPlan;
import dev.jinvax.local.story.Story;
import dev.jinvax.local.story.Teller;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoryTest {
    @Test
    void wholeStoryHappensAsTold() {
        Teller teller = new Teller(System.out);
        try (Stack stack = StackPlan.throwAway().start()) {
            Instant begin = Instant.now();

            new Story(stack, teller).play();

            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMinutes(3));
        }
        assertThat(teller.differences()).isEmpty();
    }
}
