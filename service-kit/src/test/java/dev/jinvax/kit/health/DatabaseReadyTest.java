package dev.jinvax.kit.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.embedded.FreePorts;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

/** Readiness names what is missing. */
class DatabaseReadyTest {
    @Test
    void databaseNobodyListensForIsNamed() throws SQLException {
        AgroalDataSourceConfigurationSupplier nowhere = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .acquisitionTimeout(Duration.ofSeconds(2))
                        .connectionFactoryConfiguration(factory ->
                                factory.jdbcUrl("jdbc:postgresql://localhost:" + FreePorts.one() + "/none")));
        try (AgroalDataSource database = AgroalDataSource.from(nowhere)) {
            HealthCheckResponse answer = new DatabaseReady(database).call();

            assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            assertThat(answer.getData()).isEqualTo(Optional.of(Map.of("missing", "postgresql")));
        }
    }
}
