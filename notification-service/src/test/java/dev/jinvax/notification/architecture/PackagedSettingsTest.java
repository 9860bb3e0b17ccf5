package dev.jinvax.notification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.testing.ProductionSettings;
import org.junit.jupiter.api.Test;

class PackagedSettingsTest {
    @Test
    void packageHoldsNoSecretAndNothingForDevelopers() {
        assertThat(ProductionSettings.faults()).isEmpty();
    }
}
