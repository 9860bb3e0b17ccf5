package dev.jinvax.booking.persistence;

import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.ProductSchedule;
import dev.jinvax.booking.domain.SessionBoard;
import dev.jinvax.booking.domain.SessionSlot;
import dev.jinvax.booking.domain.Site;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the board from ledger, sessions and sites. */
@Singleton
public class StoredSessionBoard implements SessionBoard {
    private static final String SELECT = """
            select s.session_id, s.site_id, s.city_code, s.product_code, s.starts_at, s.ends_at,
                   l.capacity, l.live, l.reserved_first, l.reserved_later, l.live_later, s.state = 'OPEN' and t.state = 'PUBLISHED' as offered, t.version as site_version
            from session_ledger l
            join session s on s.session_id = l.session_id
            join site t on t.site_id = s.site_id
            """;

    private final AgroalDataSource database;
    private final SiteBook sites;
    private final Policies policies;

    public StoredSessionBoard(AgroalDataSource database, SiteBook sites, Policies policies) {
        this.database = database;
        this.sites = sites;
        this.policies = policies;
    }

    @Override
    public List<Line> all(Instant from) {
        return read(SELECT + " where s.ends_at > ?", from);
    }

    @Override
    public List<Line> changedSince(Instant since) {
        return read(SELECT + " where l.touched_at >= ?", since);
    }

    @Override
    public Instant now() {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement("select clock_timestamp() as now");
                ResultSet row = ask.executeQuery()) {
            row.next();
            return CircumstancesReader.instant(row, "now");
        } catch (SQLException e) {
            throw new IllegalStateException("could not ask the database for the time", e);
        }
    }

    private List<Line> read(String statement, Instant bound) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(statement)) {
            OffsetDateTime at = bound.atOffset(ZoneOffset.UTC);
            read.setObject(1, at);
            List<Line> lines = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    lines.add(line(connection, row));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the sessions", e);
        }
    }

    private Line line(Connection connection, ResultSet row) throws SQLException {
        SessionSlot slot = new SessionSlot(
                row.getObject("session_id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getString("city_code"),
                row.getString("product_code"),
                CircumstancesReader.instant(row, "starts_at"),
                CircumstancesReader.instant(row, "ends_at"));
        Optional<Site> site = sites.find(connection, slot.siteId(), row.getLong("site_version"));
        int price = site.flatMap(known -> known.priceMinor(slot.productCode(), slot.day()))
                .orElse(-1);
        Pools pools = new Pools(row.getInt("reserved_first"), row.getInt("reserved_later"), row.getInt("live_later"));
        int doses = policies.on(slot.day())
                .map(policy -> policy.schedule(slot.productCode())
                        .map(ProductSchedule::doses)
                        .orElse(0))
                .orElse(1);
        return new Line(
                slot, row.getInt("capacity"), row.getInt("live"), pools, row.getBoolean("offered"), price, doses);
    }
}
