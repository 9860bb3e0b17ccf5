package dev.jinvax.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.idempotency.Idempotently.Created;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import dev.jinvax.kit.testing.RealParts;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reservations of places bind their keys in their own statement, past the lock that is taken here. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KeyBoundElsewhereTest {
    private static final byte[] ANSWER = "{\"made\":\"elsewhere\"}".getBytes(StandardCharsets.UTF_8);

    @Inject
    Idempotently idempotently;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    private final String key = Ids.next().toString();

    @Test
    void otherContentUnderTheKeyIsRefusedAndWhatWasMadeIsUndone() {
        assertThatThrownBy(() -> idempotently.run(asking("for this"), () -> whileTheKeyIsBound(asking("for that"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(CommonProblem.IDEMPOTENCY_KEY_MISMATCH));

        assertThat(effects()).isZero();
    }

    @Test
    void theSameContentGetsTheAnswerOfTheOther() {
        Reply reply = idempotently.run(asking("for this"), () -> whileTheKeyIsBound(asking("for this")));

        assertThat(reply.body()).isEqualTo(ANSWER);
        assertThat(effects()).isZero();
    }

    private IdempotencyKey asking(String what) {
        return IdempotencyKey.of("alipay", key, "POST probes", what, json);
    }

    private Created whileTheKeyIsBound(IdempotencyKey other) {
        update("insert into inbox (consumer, event_id) values (?, gen_random_uuid())", key);
        QuarkusTransaction.requiringNew()
                .run(() -> update(
                        "insert into idempotency (client_id, idem_key, fingerprint, status, body) values (?, ?, ?, 201, ?)",
                        other.clientId(),
                        other.key(),
                        other.fingerprint(),
                        ANSWER));
        return new Created(201, Map.of("made", "here"), null);
    }

    private void update(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            for (int index = 0; index < values.length; index++) {
                update.setObject(index + 1, values[index]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int effects() {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*)::int from inbox where consumer = ?")) {
            count.setString(1, key);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
