package dev.jinvax.sites.persistence;

import dev.jinvax.sites.domain.DosePools;
import dev.jinvax.sites.domain.SessionId;
import dev.jinvax.sites.domain.SessionSnapshot;
import dev.jinvax.sites.domain.SessionState;
import dev.jinvax.sites.domain.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads a row of {@code session}. */
final class SessionRow {
    private SessionRow() {}

    static SessionSnapshot read(ResultSet row) throws SQLException {
        return new SessionSnapshot(
                new SessionId(row.getObject("session_id", UUID.class)),
                row.getInt("version"),
                new SiteId(row.getObject("site_id", UUID.class)),
                row.getString("city_code"),
                row.getString("product_code"),
                Statements.instant(row, "starts_at"),
                Statements.instant(row, "ends_at"),
                row.getInt("capacity"),
                new DosePools(row.getInt("reserved_first"), row.getInt("reserved_later")),
                SessionState.valueOf(row.getString("state")));
    }
}
