package dev.jinvax.kit.limits;

import dev.jinvax.kit.time.Repeating;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The rules of all clients: stored by whoever hears of a decision, read again by every process each second. A request
 * costs one look into a map; a client nobody decided anything about is held back by nothing.
 */
@Singleton
public class ClientRules {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final String KEEP = """
            insert into client_rule (client_id, version, suspended, requests_per_second) values (?, ?, ?, ?)
            on conflict (client_id) do update set version = excluded.version, suspended = excluded.suspended,
                requests_per_second = excluded.requests_per_second
            where excluded.version > client_rule.version
            """;
    private static final String READ = "select client_id, version, suspended, requests_per_second from client_rule";

    private final AgroalDataSource database;
    private final MeterRegistry meters;
    private final int replicas;
    private volatile Map<String, ClientGate> gates = Map.of();
    private @Nullable Repeating reading;

    public ClientRules(
            AgroalDataSource database,
            MeterRegistry meters,
            @ConfigProperty(name = "jinvax.replicas", defaultValue = "1") int replicas) {
        this.database = database;
        this.meters = meters;
        this.replicas = replicas;
    }

    void start(@Observes StartupEvent event) {
        reading = Repeating.start("client-rules", FRESH, this::read);
    }

    void stop(@Observes ShutdownEvent event) {
        if (reading != null) {
            reading.close();
        }
    }

    /** Stores rules in the transaction of the caller; an older version changes nothing. */
    public void keep(Collection<ClientRule> rules) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            for (ClientRule rule : rules) {
                keep.setString(1, rule.clientId());
                keep.setLong(2, rule.version());
                keep.setBoolean(3, rule.suspended());
                keep.setObject(4, rule.requestsPerSecond().orElse(null), Types.INTEGER);
                keep.addBatch();
            }
            keep.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("could not keep the rules of clients", e);
        }
    }

    Optional<ClientGate> gate(String clientId) {
        return Optional.ofNullable(gates.get(clientId));
    }

    private void read() {
        Map<String, ClientGate> present = gates;
        Map<String, ClientGate> fresh = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(READ);
                ResultSet row = read.executeQuery()) {
            while (row.next()) {
                ClientRule rule = new ClientRule(
                        row.getString("client_id"),
                        row.getLong("version"),
                        row.getBoolean("suspended"),
                        Optional.ofNullable(row.getObject("requests_per_second", Integer.class)));
                ClientGate known = present.get(rule.clientId());
                fresh.put(
                        rule.clientId(),
                        known != null && known.stands(rule) ? known : ClientGate.of(rule, replicas, meters));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the rules of clients", e);
        }
        gates = Map.copyOf(fresh);
    }
}
