package dev.jinvax.booking.persistence.batch;

import dev.jinvax.booking.domain.batch.BatchRows;
import dev.jinvax.booking.domain.batch.RowCounts;
import dev.jinvax.booking.domain.batch.RowOutcome;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of batches in PostgreSQL; hundreds in a statement. */
@Singleton
public class StoredBatchRows implements BatchRows {
    private final AgroalDataSource database;
    private final RowErrorsJson errors;

    StoredBatchRows(AgroalDataSource database, RowErrorsJson errors) {
        this.database = database;
        this.errors = errors;
    }

    @Override
    public void add(UUID batchId, List<NewRow> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(BatchRowSql.ADD)) {
            for (NewRow row : rows) {
                insert.setObject(1, batchId);
                insert.setInt(2, row.row());
                insert.setInt(3, row.line());
                insert.setString(4, row.outcome().name());
                insert.setString(5, row.outApplicantNo().orElse(null));
                insert.setObject(
                        6,
                        row.declaredAt()
                                .map(time -> time.atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE);
                insert.setBytes(7, row.sealed());
                insert.setObject(8, errors.write(row.errors()), Types.OTHER);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    @Override
    public RowCounts counts(UUID batchId) {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        Sql.list(
                database,
                BatchRowSql.COUNT,
                row -> counts.put(RowOutcome.valueOf(row.getString(1)), row.getInt(2)),
                batchId);
        return new RowCounts(counts);
    }

    @Override
    public List<SealedRow> unsent(UUID batchId, int limit) {
        return Sql.list(database, BatchRowSql.UNSENT, StoredBatchRows::sealed, batchId, batchId, limit);
    }

    @Override
    public boolean awaitsAnswers(UUID batchId) {
        return !Sql.list(database, BatchRowSql.AWAITS, row -> 1, batchId).isEmpty();
    }

    private static SealedRow sealed(ResultSet row) throws SQLException {
        return new SealedRow(row.getInt("row"), row.getBytes("sealed"));
    }

    @Override
    public void markSent(UUID batchId, int lastRow) {
        Sql.update(database, BatchRowSql.MARK_SENT, lastRow, batchId);
    }

    @Override
    public void sendAgainWhenDue(UUID batchId) {
        Sql.update(database, BatchRowSql.SEND_AGAIN, batchId);
    }

    @Override
    public void answer(List<Answer> answers) {
        Sql.update(
                database,
                BatchRowSql.ANSWER,
                Sql.column("uuid", answers, Answer::batchId),
                Sql.column("int4", answers, Answer::row),
                Sql.column("text", answers, answer -> answer.outcome().name()),
                Sql.column("uuid", answers, answer -> registered(answer, Registered::applicantId)),
                Sql.column("text", answers, answer -> registered(answer, Registered::personKey)),
                Sql.column("text", answers, answer -> registered(answer, Registered::payment)),
                Sql.column("text", answers, answer -> errors.write(answer.findings())));
    }

    @Override
    public void forget(List<UUID> applicants) {
        Sql.update(database, BatchRowSql.FORGET, Sql.column("uuid", applicants, applicant -> applicant));
    }

    private static @Nullable Object registered(Answer answer, java.util.function.Function<Registered, Object> part) {
        return answer.registered().map(part).orElse(null);
    }

    @Override
    public List<OpenRow> assessed(UUID batchId, int after, int limit) {
        return Sql.list(database, BatchRowSql.OPEN, StoredBatchRows::open, batchId, "ASSESSED", after, limit);
    }

    @Override
    public List<OpenRow> planned(UUID batchId, int limit) {
        return Sql.list(database, BatchRowSql.OPEN, StoredBatchRows::open, batchId, "PLANNED", 0, limit);
    }

    private static OpenRow open(ResultSet row) throws SQLException {
        return new OpenRow(
                row.getInt("row"),
                row.getObject("applicant_id", UUID.class),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                row.getObject("session_id", UUID.class),
                row.getObject("amount_minor", Integer.class),
                row.getInt("attempts"));
    }

    @Override
    public void change(UUID batchId, RowOutcome from, List<Change> changes) {
        changes.stream()
                .filter(change -> !from.next().contains(change.to()))
                .findAny()
                .ifPresent(change -> {
                    throw new IllegalStateException(from + " does not become " + change.to());
                });
        if (changes.isEmpty()) {
            return;
        }
        Sql.update(
                database,
                BatchRowSql.CHANGE,
                Sql.column("int4", changes, Change::row),
                Sql.column("text", changes, change -> change.to().name()),
                Sql.column("uuid", changes, Change::sessionId),
                Sql.column("int4", changes, Change::amountMinor),
                Sql.column("text", changes, change -> errors.write(change.errors())),
                batchId,
                from.name());
    }

    @Override
    public Set<Integer> adoptBookings(UUID batchId, List<Integer> rows) {
        return new HashSet<>(Sql.list(
                database, BatchRowSql.ADOPT, row -> row.getInt(1), batchId, Sql.column("int4", rows, row -> row)));
    }

    @Override
    public void forgetPlan(UUID batchId) {
        Sql.update(database, BatchRowSql.FORGET_PLAN, batchId);
    }

    @Override
    public void endOpen(UUID batchId) {
        Sql.update(database, BatchRowSql.ADOPT_ALL, batchId);
        Sql.update(database, BatchRowSql.END_OPEN, batchId);
    }
}
