package dev.jinvax.booking.persistence.batch;

import dev.jinvax.booking.domain.batch.BatchLeases;
import dev.jinvax.booking.domain.batch.BatchPace;
import dev.jinvax.kit.ids.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Leases and pace, in the database's own time. */
@Singleton
public class StoredLeases implements BatchLeases, BatchPace {
    /** Kept on every two seconds; a worker that died is replaced when it runs out. */
    private static final String TAKE = """
            update batch set lease_id = ?, leased_until = clock_timestamp() + interval '8 seconds'
            where batch_id = (select batch_id from batch
                              where has_work and due_at <= clock_timestamp() and leased_until < clock_timestamp()
                              order by due_at limit 1 for update skip locked)
            returning batch_id, failures
            """;

    private static final String KEEP = """
            update batch set leased_until = clock_timestamp() + interval '8 seconds'
            where batch_id = ? and lease_id = ? and leased_until > '-infinity'
            """;
    private static final String GIVE_BACK = """
            update batch set leased_until = '-infinity', failures = ?,
                             due_at = clock_timestamp() + make_interval(secs => ?)
            where batch_id = ? and lease_id = ?
            """;
    private static final String START =
            "update batch set phase_started_at = clock_timestamp(), phase_done = ? where batch_id = ?";
    private static final String TELL = """
            update batch set told_at = clock_timestamp()
            where batch_id = ? and told_at < clock_timestamp() - interval '5 seconds'
            """;
    private static final String PHASE = """
            select extract(epoch from clock_timestamp() - phase_started_at) as seconds, phase_done
            from batch where batch_id = ?
            """;

    private final AgroalDataSource database;

    StoredLeases(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Lease> take() {
        UUID leaseId = Ids.next();
        List<Lease> taken = Sql.list(
                database, TAKE, row -> new Lease(row.getObject(1, UUID.class), leaseId, row.getInt(2)), leaseId);
        return taken.stream().findAny();
    }

    @Override
    public void keep(Lease lease) {
        Sql.update(database, KEEP, lease.batchId(), lease.leaseId());
    }

    @Override
    public void giveBack(Lease lease, Duration pause, int failures) {
        Sql.update(database, GIVE_BACK, failures, pause.toMillis() / 1000.0, lease.batchId(), lease.leaseId());
    }

    @Override
    public void startPhase(UUID batchId, int done) {
        Sql.update(database, START, done, batchId);
    }

    @Override
    public boolean isTimeToTell(UUID batchId) {
        return Sql.update(database, TELL, batchId) == 1;
    }

    @Override
    public long secondsInPhase(UUID batchId) {
        return phase(batchId).map(phase -> (long) phase.seconds).orElse(0L);
    }

    @Override
    public OptionalLong secondsLeft(UUID batchId, int done, int total) {
        return phase(batchId).map(phase -> phase.secondsLeft(done, total)).orElse(OptionalLong.empty());
    }

    private Optional<Phase> phase(UUID batchId) {
        return Sql.list(database, PHASE, row -> new Phase(row.getDouble("seconds"), row.getInt("phase_done")), batchId)
                .stream()
                .findAny();
    }

    /** How long the present phase has run, and what was done before it. */
    private record Phase(double seconds, int doneBefore) {
        OptionalLong secondsLeft(int done, int total) {
            int doneInIt = done - doneBefore;
            return doneInIt <= 0 || done >= total
                    ? OptionalLong.empty()
                    : OptionalLong.of((long) Math.ceil(seconds * (total - done) / doneInIt));
        }
    }
}
