package dev.jinvax.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a creation once per key, in one transaction with the record of its answer. A second request with the same key
 * waits for the first (at most five seconds) and gets its answer; a refusal is an exception, rolls back and binds nothing.
 */
@Singleton
public class Idempotently {
    private static final String WAIT_AT_MOST = "set local lock_timeout = '5s'";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 7))";
    private static final String FIND =
            "select fingerprint, status, body, location from idempotency where client_id = ? and idem_key = ?";
    private static final String BIND = """
            insert into idempotency (client_id, idem_key, fingerprint, status, body, location) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    public Idempotently(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param creation makes the thing and answers what the caller is told */
    public Reply run(IdempotencyKey key, Supplier<Created> creation) {
        try {
            return once(key, creation);
        } catch (BoundMeanwhile undone) {
            // The answer of the other is there to be found now.
            return once(key, creation);
        }
    }

    private Reply once(IdempotencyKey key, Supplier<Created> creation) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                lock(connection, key);
                Optional<Reply> earlier = find(connection, key);
                if (earlier.isPresent()) {
                    return earlier.get();
                }
            }
            Reply reply = reply(creation.get());
            try (Connection connection = database.getConnection()) {
                bind(connection, key, reply);
            }
            return reply;
        });
    }

    private Reply reply(Created created) throws JsonProcessingException {
        return new Reply(created.status(), json.writeValueAsBytes(created.view()), created.location());
    }

    private static void lock(Connection connection, IdempotencyKey key) throws SQLException {
        try (PreparedStatement wait = connection.prepareStatement(WAIT_AT_MOST);
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            wait.execute();
            lock.setString(1, key.clientId() + "\n" + key.key());
            lock.execute();
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new ProblemException(
                        CommonProblem.IDEMPOTENCY_KEY_IN_FLIGHT, List.of(), Map.of(), java.time.Duration.ofSeconds(1));
            }
            throw e;
        }
    }

    private static Optional<Reply> find(Connection connection, IdempotencyKey key) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, key.clientId());
            find.setString(2, key.key());
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!MessageDigest.isEqual(row.getBytes("fingerprint"), key.fingerprint())) {
                    throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_MISMATCH);
                }
                return Optional.of(new Reply(row.getInt("status"), row.getBytes("body"), row.getString("location")));
            }
        }
    }

    private static void bind(Connection connection, IdempotencyKey key, Reply reply) throws SQLException {
        try (PreparedStatement bind = connection.prepareStatement(BIND)) {
            bind.setString(1, key.clientId());
            bind.setString(2, key.key());
            bind.setBytes(3, key.fingerprint());
            bind.setInt(4, reply.status());
            bind.setBytes(5, reply.body());
            bind.setString(6, reply.location());
            if (bind.executeUpdate() == 0) {
                throw new BoundMeanwhile();
            }
        }
    }

    /** Bound past the lock, as reservations do, while the creation ran: undoes it. */
    private static final class BoundMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BoundMeanwhile() {
            super(null, null, false, false);
        }
    }

    /**
     * What a creation answers.
     *
     * @param status 200, 201 or 202
     * @param location where the thing is to be read, relative to the service
     */
    public record Created(int status, Object view, @Nullable String location) {}
}
