package dev.jinvax.booking.persistence.batch;

import dev.jinvax.booking.domain.batch.BatchReports;
import dev.jinvax.booking.domain.batch.RowOutcome;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what people are shown of a batch. */
@Singleton
public class StoredReports implements BatchReports {
    private static final String PLAN = """
            select s.site_id, (s.starts_at at time zone 'Asia/Shanghai')::date as day,
                   count(distinct s.session_id)::int, count(*)::int,
                   (count(*) filter (where r.payment = 'SELF_PAID'))::int, coalesce(sum(r.amount_minor), 0)
            from batch_row r join session s on s.session_id = r.session_id
            where r.batch_id = ? and r.outcome in ('PLANNED', 'BOOKED')
            group by 1, 2 order by 2, 1
            """;
    private static final String WARNINGS = """
            select w ->> 'code', count(distinct r.row)::int
            from batch_row r, jsonb_array_elements(r.warnings) w
            where r.batch_id = ? and r.outcome <> 'REJECTED' group by 1 order by 1
            """;
    private static final String ROWS = """
            select r.*, b.reference, coalesce(b.site_id, s.site_id) as at_site,
                   coalesce(b.session_id, s.session_id) as in_session,
                   coalesce(b.starts_at, s.starts_at) as starts_at, coalesce(b.ends_at, s.ends_at) as ends_at,
                   coalesce(b.product_code, s.product_code) as product_code
            from batch_row r
            left join booking b on b.booking_id = r.booking_id
            left join session s on s.session_id = r.session_id
            where r.batch_id = ? and r.row > ? and r.outcome = coalesce(?::text, r.outcome)
            order by r.row limit ?
            """;

    private final AgroalDataSource database;
    private final RowErrorsJson errors;

    StoredReports(AgroalDataSource database, RowErrorsJson errors) {
        this.database = database;
        this.errors = errors;
    }

    @Override
    public List<PlanLine> plan(UUID batchId) {
        return Sql.list(
                database,
                PLAN,
                row -> new PlanLine(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getLong(6)),
                batchId);
    }

    @Override
    public List<WarningLine> warnings(UUID batchId) {
        return Sql.list(database, WARNINGS, row -> new WarningLine(row.getString(1), row.getInt(2)), batchId);
    }

    @Override
    public List<RowReport> rows(UUID batchId, Optional<RowOutcome> outcome, long after, int limit) {
        return Sql.list(
                database,
                ROWS,
                this::row,
                batchId,
                after,
                outcome.map(Enum::name).orElse(null),
                limit);
    }

    private RowReport row(ResultSet row) throws SQLException {
        return new RowReport(
                row.getInt("row"),
                row.getInt("line"),
                RowOutcome.valueOf(row.getString("outcome")),
                row.getString("out_applicant_no"),
                row.getObject("applicant_id", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getString("reference"),
                session(row),
                row.getString("payment"),
                row.getObject("amount_minor", Integer.class),
                errors.read(row.getString("errors")),
                errors.read(row.getString("warnings")));
    }

    private static @Nullable RowSession session(ResultSet row) throws SQLException {
        UUID sessionId = row.getObject("in_session", UUID.class);
        return sessionId == null
                ? null
                : new RowSession(
                        sessionId,
                        row.getObject("at_site", UUID.class),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        row.getString("product_code"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
