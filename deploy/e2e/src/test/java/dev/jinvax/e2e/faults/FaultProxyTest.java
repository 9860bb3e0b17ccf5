package dev.jinvax.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jinvax.e2e.faults.FaultProxy.Moment;
import dev.jinvax.e2e.faults.FaultProxy.Rule;
import dev.jinvax.embedded.DatabaseServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The proxy does to connections what it says, and no more. */
class FaultProxyTest {
    private static DatabaseServer database;
    private static FaultProxy proxy;

    @BeforeAll
    static void start() throws SQLException {
        database = DatabaseServer.throwAway().withServiceDatabase("booking");
        proxy = new FaultProxy(database::port);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
        }
    }

    @AfterAll
    static void stop() {
        proxy.close();
        database.close();
    }

    @AfterEach
    void heal() {
        proxy.be(Rule.NONE);
    }

    @Test
    void cutBeforeARequestLeavesNothing() throws SQLException {
        try (Connection connection = connect()) {
            proxy.be(Rule.cutAt("before", Moment.BEFORE));

            assertThatThrownBy(() -> keep(connection, "before")).isInstanceOf(SQLException.class);
        }
        assertThat(kept("before")).isZero();
    }

    @Test
    void cutAfterTheCommitLeavesWhatWasCommittedUnheard() throws SQLException {
        try (Connection connection = connect()) {
            keep(connection, "other");
            proxy.be(Rule.cutAt("after", Moment.AFTER_COMMIT));
            keep(connection, "other");

            assertThatThrownBy(() -> keep(connection, "after")).isInstanceOf(SQLException.class);
        }
        assertThat(kept("after")).isEqualTo(1);
        assertThat(kept("other")).isEqualTo(2);
    }

    @Test
    void cutAtCommitOfATransactionIsAfterIt() throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            keep(connection, "transaction");
            proxy.be(Rule.cutAt("COMMIT", Moment.AFTER_COMMIT));

            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        }
        assertThat(kept("transaction")).isEqualTo(1);
    }

    @Test
    void cutAfterSomeBytesEndsTheConnection() throws SQLException {
        try (Connection connection = connect()) {
            proxy.be(Rule.cutAfter(1));

            assertThatThrownBy(() -> keep(connection, "bytes")).isInstanceOf(SQLException.class);
        }
        assertThat(kept("bytes")).isZero();
    }

    @Test
    void halfOpenConnectionIsSilentUntilItIsReset() throws SQLException {
        try (Connection connection = connect()) {
            proxy.be(Rule.halfOpen());
            connection.setNetworkTimeout(Runnable::run, 200);

            assertThatThrownBy(() -> keep(connection, "silence"))
                    .isInstanceOf(SQLException.class)
                    .isNotInstanceOf(SQLTimeoutException.class);
        }
        proxy.be(Rule.NONE);
        assertThat(kept("silence")).isZero();
    }

    @Test
    void resetEndsWhatIsOpenAndNothingThatComesAfter() throws SQLException {
        try (Connection connection = connect()) {
            keep(connection, "open");
            proxy.reset();

            assertThatThrownBy(() -> keep(connection, "gone")).isInstanceOf(SQLException.class);
        }
        assertThat(kept("open")).isEqualTo(1);
    }

    @Test
    void slowConnectionIsSlow() throws SQLException {
        try (Connection connection = connect()) {
            proxy.be(Rule.delayed(Duration.ofMillis(100)));
            long begin = System.nanoTime();

            keep(connection, "slow");

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(150));
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + proxy.port() + "/booking", "booking", "booking");
    }

    private static void keep(Connection connection, String word) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into kept values (?)")) {
            insert.setString(1, word);
            insert.executeUpdate();
        }
    }

    private static int kept(String word) throws SQLException {
        try (Connection connection = database.superuser("booking");
                PreparedStatement ask = connection.prepareStatement("select count(*)::int from kept where word = ?")) {
            ask.setString(1, word);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
