package dev.jinvax.booking.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.testing.PoisonedTopics;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class PoisonedTopicsTest {
    @Test
    void badMessagesAreSetAsideWithTheirCauseAndHoldUpNobody() {
        assertThat(PoisonedTopics.faultsOf("booking")).isEmpty();
    }
}
