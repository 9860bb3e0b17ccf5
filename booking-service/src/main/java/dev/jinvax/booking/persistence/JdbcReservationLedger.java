package dev.jinvax.booking.persistence;

import dev.jinvax.booking.domain.Circumstances;
import dev.jinvax.booking.domain.Placement;
import dev.jinvax.booking.domain.ReservationLedger;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.ReservationRequest.BatchRow;
import dev.jinvax.booking.domain.ReservationRequest.BoundKey;
import dev.jinvax.kit.problem.SqlStates;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The reservation path on plain JDBC: the one path without Hibernate, because a slice is one statement. */
@Singleton
public class JdbcReservationLedger implements ReservationLedger {
    private static final Logger LOG = Logger.getLogger(JdbcReservationLedger.class);
    private static final int ATTEMPTS = 3;
    private static final String UNIQUE_VIOLATION = "23505";

    private final AgroalDataSource database;
    private final CircumstancesReader reader;

    public JdbcReservationLedger(AgroalDataSource database, CircumstancesReader reader) {
        this.database = database;
        this.reader = reader;
    }

    @Override
    public Circumstances read(List<ReservationRequest> requests) {
        try (Connection connection = database.getConnection()) {
            return reader.read(connection, requests);
        } catch (SQLException e) {
            throw new IllegalStateException("could not read what requests are judged by", e);
        }
    }

    @Override
    public List<Verdict> take(List<Placement> placements) {
        SQLException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return takeOnce(placements);
            } catch (SQLException e) {
                last = e;
                if (!SqlStates.isTransient(e)) {
                    return split(placements, e);
                }
                // A deadlock with another process, or a connection lost: whether it was committed is found by asking
                // again, because the placements keep their ids.
                pause(attempt);
            }
        }
        throw new IllegalStateException("the ledger cannot be reached", last);
    }

    private List<Verdict> split(List<Placement> placements, SQLException failure) {
        if (placements.size() > 1) {
            int half = placements.size() / 2;
            List<Verdict> verdicts = new ArrayList<>(take(placements.subList(0, half)));
            verdicts.addAll(take(placements.subList(half, placements.size())));
            return verdicts;
        }
        if (UNIQUE_VIOLATION.equals(failure.getSQLState())) {
            return List.of(Verdict.CONFLICT);
        }
        LOG.errorf("a reservation was refused by the database (%s)", failure.getSQLState());
        return List.of(Verdict.FAILED);
    }

    private List<Verdict> takeOnce(List<Placement> placements) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(LedgerSql.TAKE)) {
            bind(take, placements);
            Verdict[] verdicts = new Verdict[placements.size()];
            // What was judged by something that has changed since is not in the answer: nothing was taken.
            Arrays.fill(verdicts, Verdict.STALE);
            boolean isRows = take.execute();
            for (int statement = 0; statement < 2; statement++) {
                isRows = take.getMoreResults();
            }
            if (!isRows) {
                throw new IllegalStateException("the ledger gave no verdicts");
            }
            try (ResultSet row = take.getResultSet()) {
                while (row.next()) {
                    verdicts[row.getInt(1)] =
                            row.getBoolean(2) ? Verdict.BOOKED : row.getBoolean(3) ? Verdict.FULL : Verdict.CONFLICT;
                }
            }
            return List.of(verdicts);
        }
    }

    private static void bind(PreparedStatement take, List<Placement> placements) throws SQLException {
        List<Numbered> rows = Numbered.all(placements);
        OffsetDateTime now = placements.get(0).wish().now().atOffset(ZoneOffset.UTC);
        Object[] sessions = placements.stream()
                .map(placement -> placement.request().sessionId())
                .distinct()
                .toArray();
        take.setArray(1, take.getConnection().createArrayOf("uuid", sessions));
        new Columns<>(take, rows, 2)
                .array("int4", Numbered::position)
                .array("uuid", row -> row.placement().bookingId())
                .array("text", row -> row.placement().reference())
                .array("uuid", row -> row.request().applicantId())
                .array("text", row -> row.wish().standing().personKey())
                .array("text", row -> row.request().clientId())
                .array("text", row -> row.request().orgId().orElse(null))
                .array("text", row -> row.request().channel())
                .array("text", row -> row.request().outBookingNo().orElse(null))
                .array(
                        "uuid",
                        row -> row.request().batchRow().map(BatchRow::batchId).orElse(null))
                .array(
                        "int4",
                        row -> row.request().batchRow().map(BatchRow::row).orElse(null))
                .array("text", row -> row.slot().cityCode())
                .array("uuid", row -> row.slot().siteId())
                .array("uuid", row -> row.slot().sessionId())
                .array("timestamptz", row -> row.slot().startsAt().toString())
                .array("timestamptz", row -> row.slot().endsAt().toString())
                .array("text", row -> row.slot().productCode())
                .array("int2", row -> row.wish().doseNumber())
                .array("text", row -> row.wish().standing().payment().name())
                .array("int4", row -> row.wish().amountMinor())
                .array(
                        "text",
                        row -> row.wish().flags().stream()
                                .map(Enum::name)
                                .findFirst()
                                .orElse(null))
                .array("timestamptz", row -> row.request().declaredAt().toString())
                .array("text", row -> row.request().key().map(BoundKey::key).orElse(null))
                .bytes(row -> row.request().key().map(BoundKey::fingerprint).orElse(null))
                .bytes(row -> row.placement().answer())
                .array("uuid", row -> row.placement().eventId())
                .bytes(row -> row.placement().event())
                .array("int8", row -> row.wish().standing().version())
                .array("int8", row -> row.wish().session().version())
                .array("int8", row -> row.wish().session().siteVersion())
                .value(now)
                .value(now)
                .value(now);
    }

    @Override
    public List<Conflict> explain(List<Placement> placements) {
        List<Conflict> conflicts = new ArrayList<>(Collections.nCopies(placements.size(), Conflict.of(Cause.GONE)));
        try (Connection connection = database.getConnection();
                PreparedStatement explain = connection.prepareStatement(LedgerSql.EXPLAIN)) {
            new Columns<>(explain, Numbered.all(placements), 1)
                    .array("int4", Numbered::position)
                    .array("uuid", row -> row.placement().bookingId())
                    .array("text", row -> row.request().clientId())
                    .array("text", row -> row.request().key().map(BoundKey::key).orElse(null))
                    .array("text", row -> row.request().outBookingNo().orElse(null))
                    .array("text", row -> row.wish().standing().personKey())
                    .array(
                            "uuid",
                            row -> row.request()
                                    .batchRow()
                                    .map(BatchRow::batchId)
                                    .orElse(null))
                    .array(
                            "int4",
                            row -> row.request().batchRow().map(BatchRow::row).orElse(null));
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    conflict(row).ifPresent(set(conflicts, row.getInt("position")));
                }
            }
            return conflicts;
        } catch (SQLException e) {
            throw new IllegalStateException("could not find out what conflicted", e);
        }
    }

    private static java.util.function.Consumer<Conflict> set(List<Conflict> conflicts, int position) {
        return conflict -> conflicts.set(position, conflict);
    }

    private static Optional<Conflict> conflict(ResultSet row) throws SQLException {
        if (row.getBoolean("own")) {
            return Optional.of(Conflict.of(Cause.BOOKED_BEFORE));
        }
        if (row.getBoolean("bound")) {
            return Optional.of(Conflict.of(Cause.KEY_BOUND));
        }
        UUID named = row.getObject("named", UUID.class);
        if (named != null) {
            return Optional.of(new Conflict(Cause.OUT_NO_TAKEN, Optional.of(named)));
        }
        return row.getBoolean("person") ? Optional.of(Conflict.of(Cause.PERSON_HAS_LIVE_BOOKING)) : Optional.empty();
    }

    private static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(5L << (2 * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", e);
        }
    }
}
