package dev.jinvax.booking.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.domain.Projections.KnownSession;
import dev.jinvax.booking.domain.Projections.Reserved;
import dev.jinvax.booking.domain.SessionSlot;
import dev.jinvax.booking.domain.Site;
import dev.jinvax.kit.json.JsonConventions;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads, locked, what is known of sites and sessions before a newer version replaces it. */
@Singleton
class RegistryReader {
    private final AgroalDataSource database;
    private final ObjectMapper json = JsonConventions.forEvents();

    RegistryReader(AgroalDataSource database) {
        this.database = database;
    }

    Map<UUID, Site> sites(List<UUID> ids) {
        Map<UUID, Site> known = new HashMap<>();
        read(ProjectionSql.KNOWN_SITES, ids, row -> {
            Site site = site(row.getString(1));
            known.put(site.siteId(), site);
        });
        return known;
    }

    Map<UUID, KnownSession> sessions(List<UUID> ids) {
        Map<UUID, KnownSession> known = new HashMap<>();
        read(ProjectionSql.KNOWN_SESSIONS, ids, row -> {
            SessionSlot slot = new SessionSlot(
                    row.getObject("session_id", UUID.class),
                    row.getObject("site_id", UUID.class),
                    row.getString("city_code"),
                    row.getString("product_code"),
                    CircumstancesReader.instant(row, "starts_at"),
                    CircumstancesReader.instant(row, "ends_at"));
            known.put(
                    slot.sessionId(),
                    new KnownSession(
                            row.getLong("version"),
                            slot,
                            row.getInt("capacity"),
                            new Reserved(row.getInt("reserved_first"), row.getInt("reserved_later")),
                            row.getBoolean("open")));
        });
        return known;
    }

    private Site site(String body) {
        try {
            return json.readValue(body, Site.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept site is not readable", e);
        }
    }

    private void read(String query, List<UUID> ids, Row each) {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(query)) {
            new Columns<>(ask, ids, 1).array("uuid", id -> id);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    each.take(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not read what is known of the registry", e);
        }
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }
}
