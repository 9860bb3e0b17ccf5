package dev.jinvax.booking.persistence.visit;

import static dev.jinvax.booking.persistence.visit.VisitSql.instant;
import static dev.jinvax.booking.persistence.visit.VisitSql.instantIfAny;
import static dev.jinvax.booking.persistence.visit.VisitSql.uuid;

import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.visit.Dose;
import dev.jinvax.booking.domain.visit.LotRecall;
import dev.jinvax.booking.domain.visit.LotRecalls;
import dev.jinvax.booking.domain.visit.RecalledDose;
import dev.jinvax.booking.domain.visit.Recorded;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recalls in PostgreSQL. Who records a dose holds a lock shared that a recall takes alone: none slips in between. */
@Singleton
public class StoredLotRecalls implements LotRecalls {
    private static final String RECALLS_LOCK = "4003";
    private static final String ALONE = "select true as held from pg_advisory_xact_lock(" + RECALLS_LOCK + ")";
    private static final String SHARED = "select true as held from pg_advisory_xact_lock_shared(" + RECALLS_LOCK + ")";
    private static final String ADD = """
            insert into lot_recall (recall_id, product_code, lot, reason_code, recalled_at, recalled_by)
            values (?, ?, ?, ?, ?, ?)
            """;
    private static final String CONCERN = """
            insert into recalled_dose (recall_id, booking_id)
            select r.recall_id, d.booking_id
            from lot_recall r
            join dose d on d.product_code = r.product_code and upper(d.lot) = upper(r.lot)
            where %s
            on conflict do nothing
            """;
    private static final String OF_LOT = "select * from lot_recall where product_code = ? and upper(lot) = upper(?)";
    private static final String DOSES = """
            from lot_recall r
            join dose d on d.product_code = r.product_code and upper(d.lot) = upper(r.lot)
            """;
    private static final String PAGE_OF_DOSES = """
            select b.booking_id, b.reference, b.state, b.applicant_id, b.client_id, d.site_id, d.dose_number,
                   d.vaccinated_at, t.told_at
            %s join booking b on b.booking_id = d.booking_id
            left join recalled_dose t on t.recall_id = r.recall_id and t.booking_id = d.booking_id
            where r.recall_id = ? and d.booking_id > ? order by d.booking_id limit ?
            """.formatted(DOSES);
    private static final String UNTOLD = """
            select distinct d.booking_id %s
            join recalled_dose t on t.recall_id = r.recall_id and t.booking_id = d.booking_id
            where t.told_at is null order by d.booking_id limit ?
            """.formatted(DOSES);
    private static final String UNTOLD_OF = """
            select r.* %s
            join recalled_dose t on t.recall_id = r.recall_id and t.booking_id = d.booking_id
            where t.told_at is null and d.booking_id = ?
            """.formatted(DOSES);

    private final VisitSql sql;

    StoredLotRecalls(VisitSql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(LotRecall recall) {
        sql.read(ALONE, row -> row.getBoolean("held"));
        if (ofLot(recall.productCode(), recall.lot()).isPresent()) {
            return false;
        }
        sql.write(
                ADD,
                recall.recallId(),
                recall.productCode(),
                recall.lot(),
                recall.reasonCode(),
                recall.recorded().at(),
                recall.recorded().by());
        sql.writeAny(CONCERN.formatted("r.recall_id = ?"), recall.recallId());
        return true;
    }

    @Override
    public void concern(Dose dose) {
        sql.writeAny(CONCERN.formatted("d.booking_id = ?"), dose.bookingId());
    }

    @Override
    public boolean isRecalled(String productCode, String lot) {
        sql.read(SHARED, row -> row.getBoolean("held"));
        return ofLot(productCode, lot).isPresent();
    }

    @Override
    public Optional<LotRecall> find(UUID recallId) {
        return sql.readOne("select * from lot_recall where recall_id = ?", StoredLotRecalls::recall, recallId);
    }

    @Override
    public Optional<LotRecall> ofLot(String productCode, String lot) {
        return sql.readOne(OF_LOT, StoredLotRecalls::recall, productCode, lot);
    }

    @Override
    public List<LotRecall> page(UUID after, int most) {
        return sql.read(
                "select * from lot_recall where recall_id > ? order by recall_id limit ?",
                StoredLotRecalls::recall,
                after,
                most);
    }

    @Override
    public int doses(UUID recallId) {
        return sql.readOne(
                        "select count(*)::int as doses " + DOSES + " where r.recall_id = ?",
                        row -> row.getInt("doses"),
                        recallId)
                .orElse(0);
    }

    @Override
    public List<RecalledDose> doses(UUID recallId, UUID after, int most) {
        return sql.read(PAGE_OF_DOSES, StoredLotRecalls::dose, recallId, after, most);
    }

    @Override
    public List<UUID> untold(int most) {
        return sql.read(UNTOLD, row -> uuid(row, "booking_id"), most);
    }

    @Override
    public Optional<LotRecall> untoldOf(UUID bookingId) {
        return sql.readOne(UNTOLD_OF, StoredLotRecalls::recall, bookingId);
    }

    @Override
    public void told(UUID recallId, UUID bookingId, Instant at) {
        sql.write(
                "update recalled_dose set told_at = ? where recall_id = ? and booking_id = ? and told_at is null",
                at,
                recallId,
                bookingId);
    }

    private static LotRecall recall(ResultSet row) throws SQLException {
        return new LotRecall(
                uuid(row, "recall_id"),
                row.getString("product_code"),
                row.getString("lot"),
                row.getString("reason_code"),
                new Recorded(instant(row, "recalled_at"), row.getString("recalled_by")));
    }

    private static RecalledDose dose(ResultSet row) throws SQLException {
        return new RecalledDose(
                uuid(row, "booking_id"),
                row.getString("reference"),
                BookingState.valueOf(row.getString("state")),
                uuid(row, "applicant_id"),
                row.getString("client_id"),
                uuid(row, "site_id"),
                row.getInt("dose_number"),
                instant(row, "vaccinated_at"),
                instantIfAny(row, "told_at"));
    }
}
