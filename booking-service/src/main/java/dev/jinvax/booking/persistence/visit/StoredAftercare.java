package dev.jinvax.booking.persistence.visit;

import static dev.jinvax.booking.persistence.visit.VisitSql.instant;
import static dev.jinvax.booking.persistence.visit.VisitSql.instantIfAny;
import static dev.jinvax.booking.persistence.visit.VisitSql.uuid;

import dev.jinvax.booking.domain.visit.AdverseEvent;
import dev.jinvax.booking.domain.visit.AdverseEvent.SeriousReason;
import dev.jinvax.booking.domain.visit.Aftercare;
import dev.jinvax.booking.domain.visit.FollowUpReport;
import dev.jinvax.booking.domain.visit.OnwardReport;
import dev.jinvax.booking.domain.visit.Recorded;
import dev.jinvax.booking.domain.visit.Symptom;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adverse events and self-reports in PostgreSQL; symptoms are sealed. */
@Singleton
public class StoredAftercare implements Aftercare {
    private final VisitSql sql;
    private final SealedHealth sealed;

    StoredAftercare(VisitSql sql, SealedHealth sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    @Override
    public void keep(AdverseEvent event) {
        sql.write(
                """
                insert into adverse_event (adverse_event_id, booking_id, kind, onset_at, severity, serious_reason,
                                           outcome, duty_due_at, reported_at, reported_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                event.adverseEventId(),
                event.bookingId(),
                event.kind(),
                event.onsetAt(),
                event.severity(),
                event.seriousReason().orElse(null),
                event.outcome(),
                event.dutyDueAt().orElse(null),
                event.recorded().at(),
                event.recorded().by());
    }

    @Override
    public void keep(FollowUpReport report) {
        sql.write(
                """
                insert into follow_up_report (report_id, booking_id, day, severe, sealed, reported_at, reported_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                report.reportId(),
                report.bookingId(),
                report.day(),
                report.severe(),
                sealed.seal(report.symptoms().stream().map(Enum::name).toList(), place(report.reportId())),
                report.recorded().at(),
                report.recorded().by());
    }

    @Override
    public List<AdverseEvent> adverseEvents(UUID bookingId) {
        return sql.read(
                "select * from adverse_event where booking_id = ? order by adverse_event_id",
                StoredAftercare::adverseEvent,
                bookingId);
    }

    @Override
    public List<FollowUpReport> reports(UUID bookingId) {
        return sql.read(
                "select * from follow_up_report where booking_id = ? order by report_id",
                row -> new FollowUpReport(
                        uuid(row, "report_id"),
                        bookingId,
                        row.getInt("day"),
                        sealed.open(row.getBytes("sealed"), place(uuid(row, "report_id"))).orElse(List.of()).stream()
                                .map(Symptom::valueOf)
                                .toList(),
                        row.getBoolean("severe"),
                        new Recorded(instant(row, "reported_at"), row.getString("reported_by"))),
                bookingId);
    }

    static AdverseEvent adverseEvent(ResultSet row) throws SQLException {
        return new AdverseEvent(
                uuid(row, "adverse_event_id"),
                uuid(row, "booking_id"),
                AdverseEvent.Kind.valueOf(row.getString("kind")),
                instant(row, "onset_at"),
                AdverseEvent.Severity.valueOf(row.getString("severity")),
                Optional.ofNullable(row.getString("serious_reason")).map(SeriousReason::valueOf),
                AdverseEvent.Outcome.valueOf(row.getString("outcome")),
                new Recorded(instant(row, "reported_at"), row.getString("reported_by")),
                onwardReport(row));
    }

    private static Optional<OnwardReport> onwardReport(ResultSet row) throws SQLException {
        Optional<Instant> at = instantIfAny(row, "onward_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new OnwardReport(
                        at.get(),
                        row.getString("onward_by"),
                        Optional.ofNullable(row.getString("onward_reference")),
                        new Recorded(instant(row, "onward_recorded_at"), row.getString("onward_recorded_by"))));
    }

    private static String place(UUID reportId) {
        return "follow_up_report.sealed:" + reportId;
    }
}
