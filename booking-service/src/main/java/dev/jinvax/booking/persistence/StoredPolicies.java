package dev.jinvax.booking.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.Policy;
import dev.jinvax.kit.json.JsonConventions;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Policies from the projection, read again every second: there are few, and they change by decree. */
@Singleton
public class StoredPolicies implements Policies {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String READ = "select body::text from policy";

    private final AgroalDataSource database;
    private final ObjectMapper json = JsonConventions.forEvents();
    private volatile List<Policy> known = List.of();
    private volatile long readAt = System.nanoTime() - FRESH_NANOS;

    public StoredPolicies(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Policy> on(LocalDate day) {
        if (System.nanoTime() - readAt >= FRESH_NANOS) {
            read();
        }
        return known.stream()
                .filter(policy -> !policy.validFrom().isAfter(day))
                .max(Comparator.comparingInt(Policy::policyVersion));
    }

    private synchronized void read() {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(READ);
                ResultSet row = read.executeQuery()) {
            List<Policy> fresh = new ArrayList<>();
            while (row.next()) {
                fresh.add(json.readValue(row.getString(1), Policy.class));
            }
            known = List.copyOf(fresh);
            readAt = System.nanoTime();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("could not read the policies", e);
        }
    }
}
