package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.stack.Stack;
import dev.jinvax.local.stack.StackPlan;
import dev.jinvax.local.story.Story;
import dev.jinvax.local.story.Teller;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoryTest {
    @Test
    void wholeStoryHappensAsTold() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Teller teller = new Teller(new PrintStream(heardAndKept(told), true, StandardCharsets.UTF_8));
        try (Stack stack = StackPlan.throwAway().start()) {
            Instant begin = Instant.now();

            new Story(stack, teller).play();

            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMinutes(3));
        }
        assertThat(teller.differences()).isEmpty();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains(
                        "ok   for a day after it both sign: a receiver changes over without a gap",
                        "ok   one delivery is replayed",
                        "ok   everything since the beginning is replayed");
    }

    private static OutputStream heardAndKept(OutputStream kept) {
        return new FilterOutputStream(System.out) {
            @Override
            public void write(int each) throws IOException {
                super.write(each);
                kept.write(each);
            }
        };
    }
}
