package dev.jinvax.booking.application.batch;

import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.BatchPace;
import dev.jinvax.booking.domain.batch.BatchReports;
import dev.jinvax.booking.domain.batch.BatchReports.PlanLine;
import dev.jinvax.booking.domain.batch.BatchReports.RowReport;
import dev.jinvax.booking.domain.batch.BatchReports.WarningLine;
import dev.jinvax.booking.domain.batch.Batches;
import dev.jinvax.booking.domain.batch.RowCounts;
import dev.jinvax.booking.domain.batch.RowOutcome;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Reads batches for their owner; to everybody else they are not there. */
@Singleton
public class FindBatches {
    private final Batches batches;
    private final RecentCounts recentCounts;
    private final BatchReports reports;
    private final BatchPace pace;

    public FindBatches(Batches batches, RecentCounts recentCounts, BatchReports reports, BatchPace pace) {
        this.batches = batches;
        this.recentCounts = recentCounts;
        this.reports = reports;
        this.pace = pace;
    }

    @Transactional
    public Optional<Standing> find(String clientId, UUID batchId) {
        return batches.find(batchId)
                .filter(batch -> batch.owner().clientId().equals(clientId))
                .map(this::standing);
    }

    @Transactional
    public Optional<Standing> findByOutNo(String clientId, String outBatchNo) {
        return batches.findByOutNo(clientId, outBatchNo).map(this::standing);
    }

    @Transactional
    public List<Standing> page(String clientId, UUID after, int limit) {
        return batches.page(clientId, after, limit).stream()
                .map(batch -> standing(batch, List.of(), List.of()))
                .toList();
    }

    /** Rows of a batch that was found before. */
    @Transactional
    public List<RowReport> rows(UUID batchId, Optional<RowOutcome> outcome, long after, int limit) {
        return reports.rows(batchId, outcome, after, limit);
    }

    private Standing standing(Batch batch) {
        return batch.plannedAt().isPresent() || batch.state().isTerminal()
                ? standing(batch, reports.plan(batch.batchId()), reports.warnings(batch.batchId()))
                : standing(batch, List.of(), List.of());
    }

    private Standing standing(Batch batch, List<PlanLine> plan, List<WarningLine> warnings) {
        RowCounts counts = recentCounts.of(batch);
        return new Standing(
                batch,
                counts,
                batch.state().isTerminal()
                        ? OptionalLong.empty()
                        : pace.secondsLeft(batch.batchId(), counts.done(batch.state()), counts.total()),
                plan,
                warnings);
    }

    /** A batch with how far it has come. */
    public record Standing(
            Batch batch, RowCounts counts, OptionalLong secondsLeft, List<PlanLine> plan, List<WarningLine> warnings) {}
}
