package dev.jinvax.kit.health;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Without its database a service cannot answer truthfully: it is not ready. */
@Readiness
@Singleton
public class DatabaseReady implements HealthCheck {
    private static final int LIMIT_SECONDS = 2;

    private final AgroalDataSource database;

    public DatabaseReady(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("postgresql");
        return isThere()
                ? answer.up().build()
                : answer.down().withData("missing", "postgresql").build();
    }

    private boolean isThere() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(LIMIT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
