package dev.jinvax.booking.application.batch;

import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.BatchRows;
import dev.jinvax.booking.domain.batch.RowCounts;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts of batches that people watch. Counting a large batch takes milliseconds, and some ask fifty times a second: a
 * count is used again for ten times as long as it took, within the same version of the batch.
 */
@Singleton
class RecentCounts {
    private static final int MOST = 256;
    private static final int TIMES = 10;

    private final BatchRows rows;
    private final Map<UUID, Counted> recent = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Counted> eldest) {
            return size() > MOST;
        }
    };

    RecentCounts(BatchRows rows) {
        this.rows = rows;
    }

    RowCounts of(Batch batch) {
        long begin = System.nanoTime();
        Counted known = known(batch.batchId());
        if (known != null && known.version == batch.version() && begin - known.goodUntil < 0) {
            return known.counts;
        }
        RowCounts counts = rows.counts(batch.batchId());
        long end = System.nanoTime();
        keep(batch.batchId(), new Counted(batch.version(), counts, end + TIMES * (end - begin)));
        return counts;
    }

    private synchronized @Nullable Counted known(UUID batchId) {
        return recent.get(batchId);
    }

    private synchronized void keep(UUID batchId, Counted counted) {
        recent.put(batchId, counted);
    }

    private record Counted(int version, RowCounts counts, long goodUntil) {}
}
