package dev.jinvax.booking.persistence.visit;

import static dev.jinvax.booking.persistence.visit.VisitSql.uuid;

import dev.jinvax.booking.domain.visit.OnwardReport;
import dev.jinvax.booking.domain.visit.ReportingDuties;
import dev.jinvax.booking.domain.visit.ReportingDuty;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reporting duties in PostgreSQL, by partial indexes that hold open ones only. */
@Singleton
public class StoredReportingDuties implements ReportingDuties {
    private static final String OPEN = """
            select a.*, b.reference, b.city_code, d.site_id, d.product_code, d.lot
            from adverse_event a
            join dose d on d.booking_id = a.booking_id
            join booking b on b.booking_id = a.booking_id
            where a.duty_due_at is not null and a.onward_at is null and a.adverse_event_id > ?
              and (?::uuid is null or d.site_id = ?::uuid)
            order by a.adverse_event_id limit ?
            """;
    private static final String DONE = """
            update adverse_event
            set onward_at = ?, onward_by = ?, onward_reference = ?, onward_recorded_at = ?, onward_recorded_by = ?
            where adverse_event_id = ? and onward_at is null
            """;
    private static final String RUN_OUT = """
            select booking_id from adverse_event
            where onward_at is null and overrun_told_at is null and duty_due_at <= ?
            group by booking_id order by min(duty_due_at) limit ?
            """;
    private static final String TOLD = """
            update adverse_event set overrun_told_at = ?
            where booking_id = ? and onward_at is null and overrun_told_at is null and duty_due_at <= ?
            returning adverse_event_id
            """;

    private final VisitSql sql;

    StoredReportingDuties(VisitSql sql) {
        this.sql = sql;
    }

    @Override
    public List<ReportingDuty> open(Optional<UUID> siteId, UUID after, int most) {
        return sql.read(
                OPEN,
                row -> new ReportingDuty(
                        StoredAftercare.adverseEvent(row),
                        row.getString("reference"),
                        row.getString("city_code"),
                        uuid(row, "site_id"),
                        row.getString("product_code"),
                        row.getString("lot")),
                after,
                siteId.orElse(null),
                siteId.orElse(null),
                most);
    }

    @Override
    public void done(UUID adverseEventId, OnwardReport report) {
        sql.write(
                DONE,
                report.at(),
                report.by(),
                report.reference().orElse(null),
                report.recorded().at(),
                report.recorded().by(),
                adverseEventId);
    }

    @Override
    public List<UUID> runOut(Instant now, int most) {
        return sql.read(RUN_OUT, row -> uuid(row, "booking_id"), now, most);
    }

    @Override
    public int told(UUID bookingId, Instant now) {
        return sql.read(TOLD, row -> uuid(row, "adverse_event_id"), now, bookingId, now)
                .size();
    }
}
