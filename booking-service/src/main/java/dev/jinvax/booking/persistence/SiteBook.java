package dev.jinvax.booking.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.domain.Site;
import dev.jinvax.kit.json.JsonConventions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Sites by version: a few dozen, read once each time the registry changes one. */
@Singleton
class SiteBook {
    private static final String READ = "select body::text from site where site_id = ?";

    private final Map<UUID, Site> known = new ConcurrentHashMap<>();
    private final ObjectMapper json = JsonConventions.forEvents();

    /** The newest version of the site. */
    Optional<Site> find(Connection connection, UUID siteId) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement("select version from site where site_id = ?")) {
            ask.setObject(1, siteId);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? find(connection, siteId, row.getLong(1)) : Optional.empty();
            }
        }
    }

    Optional<Site> find(Connection connection, UUID siteId, long version) throws SQLException {
        Site site = known.get(siteId);
        if (site != null && site.version() == version) {
            return Optional.of(site);
        }
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setObject(1, siteId);
            try (ResultSet row = read.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Site fresh = json.readValue(row.getString(1), Site.class);
                known.put(siteId, fresh);
                return Optional.of(fresh);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept site is not readable: " + siteId, e);
        }
    }
}
