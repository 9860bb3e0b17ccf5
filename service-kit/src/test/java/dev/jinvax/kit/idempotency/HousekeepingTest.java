package dev.jinvax.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HousekeepingTest {
    private static final String KEEP = """
            insert into idempotency (client_id, idem_key, fingerprint, status, body, created_at)
            values ('alipay', ?, '', 201, '', now() - make_interval(days => ?))
            """;

    @Inject
    Housekeeping housekeeping;

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource({"0, true", "7, true", "13, true", "15, false"})
    void answersAreKeptTwoWeeksAndSoForAtLeastTheSevenDaysPromised(int days, boolean kept) throws SQLException {
        String key = Ids.next().toString();
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP);
                PreparedStatement find = connection.prepareStatement("select 1 from idempotency where idem_key = ?")) {
            keep.setString(1, key);
            keep.setInt(2, days);
            keep.executeUpdate();

            housekeeping.forget();

            find.setString(1, key);
            try (ResultSet row = find.executeQuery()) {
                assertThat(row.next()).isEqualTo(kept);
            }
        }
    }
}
