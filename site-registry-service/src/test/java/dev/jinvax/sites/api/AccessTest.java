package dev.jinvax.sites.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.access.AccessMatrix;
import dev.jinvax.kit.testing.access.HostileTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Every operation in every role: what {@code access.txt} says is so. Cities are in {@link RefusalMatrixTest}. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class AccessTest {
    @Test
    void everyOperationStandsInTheTable() {
        assertThat(new AccessMatrix().gaps()).isEmpty();
    }

    @Test
    void everyRoleGetsInWhereTheTableSaysSoAndNowhereElse() {
        assertThat(new AccessMatrix().faultsByRole()).isEmpty();
    }

    @Test
    void whatIsNoTokenOpensNothing() {
        assertThat(HostileTokens.faults("sites:edit ops", "/v1/sites")).isEmpty();
    }
}
