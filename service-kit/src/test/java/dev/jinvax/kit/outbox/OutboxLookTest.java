package dev.jinvax.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.testing.RealParts;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutboxLookTest {
    @Inject
    AgroalDataSource database;

    /** PostgreSQL names the first number of a sequence before it is given: it was passed over, and an event with it. */
    @Test
    void firstPositionOfANewOutboxIsNotTakenForOneThatWasGiven() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement run = connection.createStatement()) {
            connection.setAutoCommit(false);
            run.execute("create temporary sequence outbox_id_seq");
            assertThat(given(run)).isZero();

            run.execute("select nextval('outbox_id_seq')");
            assertThat(given(run)).isEqualTo(1);

            connection.rollback();
        }
    }

    private static long given(Statement run) throws SQLException {
        try (ResultSet row = run.executeQuery(OutboxFloor.LOOK)) {
            row.next();
            return row.getLong(1);
        }
    }
}
