package dev.jinvax.booking.persistence.visit;

import static dev.jinvax.booking.persistence.visit.VisitSql.day;
import static dev.jinvax.booking.persistence.visit.VisitSql.instant;
import static dev.jinvax.booking.persistence.visit.VisitSql.instantIfAny;
import static dev.jinvax.booking.persistence.visit.VisitSql.uuid;

import dev.jinvax.booking.domain.ProductSchedule.Maker;
import dev.jinvax.booking.domain.Series;
import dev.jinvax.booking.domain.visit.Correction;
import dev.jinvax.booking.domain.visit.Dose;
import dev.jinvax.booking.domain.visit.DoseField;
import dev.jinvax.booking.domain.visit.Doses;
import dev.jinvax.booking.domain.visit.Observation;
import dev.jinvax.booking.domain.visit.ObservationEnd;
import dev.jinvax.booking.domain.visit.Recorded;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Doses, observations and corrections in PostgreSQL. */
@Singleton
public class StoredDoses implements Doses {
    private final VisitSql sql;

    StoredDoses(VisitSql sql) {
        this.sql = sql;
    }

    @Override
    public void keep(Dose dose, Observation observation) {
        sql.write(
                """
                insert into dose (dose_id, booking_id, person_key, dose_number, product_code, maker_zh, maker_en, lot,
                                  lot_expires_on, vaccinator, vaccinated_at, site_id, version, recorded_at,
                                  recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                dose.doseId(),
                dose.bookingId(),
                dose.personKey(),
                dose.doseNumber(),
                dose.productCode(),
                dose.maker().map(Maker::zh).orElse(null),
                dose.maker().map(Maker::en).orElse(null),
                dose.lot(),
                dose.lotExpiresOn(),
                dose.vaccinator(),
                dose.vaccinatedAt(),
                dose.siteId(),
                dose.version(),
                dose.recorded().at(),
                dose.recorded().by());
        sql.write(
                "insert into observation (booking_id, observe_until, overdue_at, follow_up_until) values (?, ?, ?, ?)",
                observation.bookingId(),
                observation.observeUntil(),
                observation.overdueAt(),
                observation.followUpUntil());
    }

    @Override
    public Optional<Dose> of(UUID bookingId) {
        return sql.readOne("select * from dose where booking_id = ?", StoredDoses::dose, bookingId);
    }

    @Override
    public Series ofPerson(String personKey) {
        return new Series(sql.read(
                "select * from dose where person_key = ?", row -> dose(row).given(), personKey));
    }

    @Override
    public String survivorOf(String personKey) {
        return sql.readOne(
                        "select surviving_key from person_link where linked_key = ?",
                        row -> row.getString("surviving_key"),
                        personKey)
                .orElse(personKey);
    }

    @Override
    public Optional<Observation> observation(UUID bookingId) {
        return sql.readOne(
                "select * from observation where booking_id = ?",
                row -> new Observation(
                        bookingId,
                        instant(row, "observe_until"),
                        instant(row, "overdue_at"),
                        instant(row, "follow_up_until"),
                        instantIfAny(row, "overdue_told_at"),
                        instantIfAny(row, "ended_at"),
                        Optional.ofNullable(row.getString("ended_how")).map(ObservationEnd::valueOf),
                        instantIfAny(row, "completed_at")),
                bookingId);
    }

    @Override
    public void ended(UUID bookingId, ObservationEnd how, Instant at) {
        sql.write(
                "update observation set ended_how = ?, ended_at = ? where booking_id = ? and ended_at is null",
                how,
                at,
                bookingId);
    }

    @Override
    public void overdueTold(UUID bookingId, Instant at) {
        sql.write(
                "update observation set overdue_told_at = ? where booking_id = ? and overdue_told_at is null",
                at,
                bookingId);
    }

    @Override
    public void completed(UUID bookingId, Instant at) {
        sql.write(
                "update observation set completed_at = ? where booking_id = ? and completed_at is null", at, bookingId);
    }

    @Override
    public void correct(Correction correction, Dose corrected) {
        sql.write(
                """
                insert into correction (correction_id, booking_id, dose_version, field, old_value, new_value, reason,
                                        corrected_by, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                correction.correctionId(),
                correction.bookingId(),
                correction.doseVersion(),
                correction.field().wireName(),
                correction.oldValue(),
                correction.newValue(),
                correction.reason(),
                correction.correctedBy().orElse(null),
                correction.recorded().at(),
                correction.recorded().by());
        sql.write(
                """
                update dose set dose_number = ?, product_code = ?, maker_zh = ?, maker_en = ?, lot = ?,
                                lot_expires_on = ?, vaccinator = ?, vaccinated_at = ?, version = ?
                where booking_id = ? and version = ? - 1
                """,
                corrected.doseNumber(),
                corrected.productCode(),
                corrected.maker().map(Maker::zh).orElse(null),
                corrected.maker().map(Maker::en).orElse(null),
                corrected.lot(),
                corrected.lotExpiresOn(),
                corrected.vaccinator(),
                corrected.vaccinatedAt(),
                corrected.version(),
                corrected.bookingId(),
                corrected.version());
    }

    @Override
    public void moved(Observation observation) {
        sql.write(
                "update observation set observe_until = ?, overdue_at = ?, follow_up_until = ? where booking_id = ?",
                observation.observeUntil(),
                observation.overdueAt(),
                observation.followUpUntil(),
                observation.bookingId());
    }

    @Override
    public List<Correction> corrections(UUID bookingId) {
        return sql.read(
                "select * from correction where booking_id = ? order by dose_version",
                row -> new Correction(
                        uuid(row, "correction_id"),
                        bookingId,
                        row.getInt("dose_version"),
                        DoseField.ofWireName(row.getString("field")),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getString("reason"),
                        Optional.ofNullable(row.getString("corrected_by")),
                        new Recorded(instant(row, "recorded_at"), row.getString("recorded_by"))),
                bookingId);
    }

    private static Dose dose(ResultSet row) throws SQLException {
        return new Dose(
                uuid(row, "dose_id"),
                uuid(row, "booking_id"),
                row.getString("person_key"),
                row.getInt("dose_number"),
                row.getString("product_code"),
                maker(row),
                row.getString("lot"),
                day(row, "lot_expires_on"),
                row.getString("vaccinator"),
                instant(row, "vaccinated_at"),
                uuid(row, "site_id"),
                row.getInt("version"),
                new Recorded(instant(row, "recorded_at"), row.getString("recorded_by")));
    }

    private static Optional<Maker> maker(ResultSet row) throws SQLException {
        @Nullable String zh = row.getString("maker_zh");
        @Nullable String en = row.getString("maker_en");
        return zh == null || en == null ? Optional.empty() : Optional.of(new Maker(zh, en));
    }
}
