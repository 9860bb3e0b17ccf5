package dev.jinvax.booking.persistence;

import dev.jinvax.booking.domain.Circumstances;
import dev.jinvax.booking.domain.Circumstances.BoundAnswer;
import dev.jinvax.booking.domain.Circumstances.GivenDose;
import dev.jinvax.booking.domain.Circumstances.OfferedSession;
import dev.jinvax.booking.domain.Circumstances.Standing;
import dev.jinvax.booking.domain.Payment;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.SessionSlot;
import dev.jinvax.booking.domain.Site;
import dev.jinvax.kit.time.MovableClock;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what a slice of requests is judged by, in one round trip. */
@Singleton
class CircumstancesReader {
    private final SiteBook sites;
    private final FindingsJson findings;

    CircumstancesReader(SiteBook sites, FindingsJson findings) {
        this.sites = sites;
        this.findings = findings;
    }

    Circumstances read(Connection connection, List<ReservationRequest> requests) throws SQLException {
        List<Integer> keyed = new ArrayList<>();
        Set<UUID> applicants = new HashSet<>();
        Set<UUID> sessions = new HashSet<>();
        for (int index = 0; index < requests.size(); index++) {
            if (requests.get(index).key().isPresent()) {
                keyed.add(index);
            }
            applicants.add(requests.get(index).applicantId());
            sessions.add(requests.get(index).sessionId());
        }
        try (PreparedStatement read = connection.prepareStatement(LedgerSql.READ)) {
            new Columns<>(read, keyed, 1)
                    .array("int4", index -> index)
                    .array("text", index -> requests.get(index).clientId())
                    .array(
                            "text",
                            index -> requests.get(index).key().orElseThrow().key());
            read.setArray(4, connection.createArrayOf("uuid", applicants.toArray()));
            read.setArray(5, connection.createArrayOf("uuid", sessions.toArray()));
            read.setArray(6, connection.createArrayOf("uuid", applicants.toArray()));
            read.execute();
            Map<Integer, BoundAnswer> bound = bound(read.getResultSet());
            read.getMoreResults();
            Map<UUID, Standing> standings = standings(read.getResultSet());
            read.getMoreResults();
            Map<UUID, OfferedSession> offered = sessions(connection, read.getResultSet());
            read.getMoreResults();
            Map<String, List<GivenDose>> doses = doses(read.getResultSet());
            read.getMoreResults();
            return new Circumstances(bound, standings, offered, doses, suspended(read.getResultSet()));
        }
    }

    private static Map<Integer, BoundAnswer> bound(ResultSet row) throws SQLException {
        Map<Integer, BoundAnswer> bound = new HashMap<>();
        while (row.next()) {
            bound.put(
                    row.getInt(1), new BoundAnswer(row.getBytes(3), row.getInt(2), row.getBytes(4), row.getString(5)));
        }
        return bound;
    }

    private Map<UUID, Standing> standings(ResultSet row) throws SQLException {
        Map<UUID, Standing> standings = new HashMap<>();
        while (row.next()) {
            UUID applicant = row.getObject("applicant_id", UUID.class);
            standings.put(
                    applicant,
                    new Standing(
                            applicant,
                            row.getLong("version"),
                            row.getString("person_key"),
                            row.getString("owner_client_id"),
                            row.getString("outcome"),
                            Payment.valueOf(row.getString("payment")),
                            Optional.ofNullable(row.getObject("eligible_from", LocalDate.class)),
                            Optional.ofNullable(row.getObject("eligible_until", LocalDate.class)),
                            findings.read(row.getString("findings"))));
        }
        return standings;
    }

    private Map<UUID, OfferedSession> sessions(Connection connection, ResultSet row) throws SQLException {
        Map<UUID, OfferedSession> sessions = new HashMap<>();
        while (row.next()) {
            SessionSlot slot = new SessionSlot(
                    row.getObject("session_id", UUID.class),
                    row.getObject("site_id", UUID.class),
                    row.getString("city_code"),
                    row.getString("product_code"),
                    instant(row, "starts_at"),
                    instant(row, "ends_at"));
            // A session whose site is not known yet is not offered.
            long siteVersion = row.getLong("site_version");
            Optional<Site> site = sites.find(connection, slot.siteId(), siteVersion);
            if (site.isPresent()) {
                sessions.put(
                        slot.sessionId(),
                        new OfferedSession(
                                slot,
                                row.getLong("version"),
                                siteVersion,
                                row.getBoolean("open"),
                                row.getBoolean("published"),
                                site.get()));
            }
        }
        return sessions;
    }

    private static Map<String, List<GivenDose>> doses(ResultSet row) throws SQLException {
        Map<String, List<GivenDose>> doses = new HashMap<>();
        while (row.next()) {
            doses.computeIfAbsent(row.getString(1), person -> new ArrayList<>())
                    .add(new GivenDose(
                            row.getInt(2),
                            row.getString(3),
                            LocalDate.ofInstant(instant(row, "vaccinated_at"), MovableClock.SHANGHAI)));
        }
        return doses;
    }

    private static Set<String> suspended(ResultSet row) throws SQLException {
        Set<String> clients = new HashSet<>();
        while (row.next()) {
            clients.add(row.getString(1));
        }
        return clients;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
