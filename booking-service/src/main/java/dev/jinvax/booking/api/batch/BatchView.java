package dev.jinvax.booking.api.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jinvax.booking.application.batch.FindBatches.Standing;
import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.BatchFailure;
import dev.jinvax.booking.domain.batch.BatchOrder.Wishes;
import dev.jinvax.booking.domain.batch.BatchReports.PlanLine;
import dev.jinvax.booking.domain.batch.BatchReports.WarningLine;
import dev.jinvax.booking.domain.batch.RowOutcome;
import dev.jinvax.kit.problem.BilingualText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch as its owner sees it.
 *
 * @param rowsDone rows that need nothing more in this state: answered while assessing, settled while placing
 * @param etaSeconds until the state's work is done at its present pace, as far as that can be said
 * @param failure why it is FAILED
 * @param counts rows by outcome
 * @param plan what rows get, once it is known
 * @param ignoredColumns headings of the file that mean nothing here
 */
public record BatchView(
        UUID batchId,
        String outBatchNo,
        String mode,
        String state,
        int version,
        Placement placement,
        int rowsTotal,
        int rowsDone,
        @Nullable Long etaSeconds,
        @Nullable Failure failure,
        Map<RowOutcome, Integer> counts,
        @Nullable Plan plan,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> ignoredColumns,
        Instant createdAt,
        Instant updatedAt) {

    static BatchView of(Standing standing) {
        Batch batch = standing.batch();
        return new BatchView(
                batch.batchId(),
                batch.order().outBatchNo(),
                batch.order().mode().name(),
                batch.state().name(),
                batch.version(),
                Placement.of(batch.order().placement()),
                batch.rowsTotal(),
                standing.counts().done(batch.state()),
                standing.secondsLeft().isPresent() ? standing.secondsLeft().getAsLong() : null,
                batch.failure().map(Failure::of).orElse(null),
                standing.counts().inOrder(),
                standing.plan().isEmpty() && batch.planToken().isEmpty() ? null : Plan.of(standing),
                batch.ignoredColumns(),
                batch.createdAt(),
                batch.updatedAt());
    }

    /** Why a batch could not go on, and what to do about it. */
    public record Failure(String code, BilingualText message) {
        static Failure of(BatchFailure failure) {
            return new Failure(failure.name(), new BilingualText(failure.zh(), failure.en()));
        }
    }

    /**
     * The wishes the batch came with.
     *
     * @param siteId the site, when it is one
     * @param siteIds empty when any site of the city will do
     */
    public record Placement(
            String cityCode,
            @Nullable UUID siteId,
            List<UUID> siteIds,
            LocalDate from,
            LocalDate to,
            @Nullable String partOfDay,
            boolean keepTogether,
            @Nullable String productCode) {
        static Placement of(Wishes wishes) {
            return new Placement(
                    wishes.cityCode(),
                    wishes.siteIds().size() == 1 ? wishes.siteIds().get(0) : null,
                    wishes.siteIds(),
                    wishes.from(),
                    wishes.to(),
                    wishes.partOfDay().map(Enum::name).orElse(null),
                    wishes.keepTogether(),
                    wishes.productCode().orElse(null));
        }
    }

    /**
     * What the rows get.
     *
     * @param planToken commits exactly this plan
     * @param fees what those who pay will pay at the sites
     * @param warnings of eligibility, for instance papers about to lapse, with the number of rows
     */
    public record Plan(
            @Nullable String planToken,
            @Nullable Instant plannedAt,
            int rows,
            Fees fees,
            List<Day> days,
            List<Warning> warnings) {
        static Plan of(Standing standing) {
            List<PlanLine> lines = standing.plan();
            return new Plan(
                    standing.batch().planToken().orElse(null),
                    standing.batch().plannedAt().orElse(null),
                    lines.stream().mapToInt(PlanLine::rows).sum(),
                    Fees.of(
                            lines.stream().mapToInt(PlanLine::rows).sum(),
                            lines.stream().mapToInt(PlanLine::selfPaidRows).sum(),
                            lines.stream().mapToLong(PlanLine::amountMinor).sum()),
                    lines.stream().map(Day::of).toList(),
                    standing.warnings().stream().map(Warning::of).toList());
        }
    }

    /** Totals by site and day. */
    public record Day(UUID siteId, LocalDate day, int sessions, int rows, Fees fees) {
        static Day of(PlanLine line) {
            return new Day(
                    line.siteId(),
                    line.day(),
                    line.sessions(),
                    line.rows(),
                    Fees.of(line.rows(), line.selfPaidRows(), line.amountMinor()));
        }
    }

    /** Money, in minor units. */
    public record Fees(int insuredFreeRows, int selfPaidRows, long amountMinor, String currency) {
        static Fees of(int rows, int selfPaidRows, long amountMinor) {
            return new Fees(rows - selfPaidRows, selfPaidRows, amountMinor, "CNY");
        }
    }

    /** A warning and how many rows it concerns. */
    public record Warning(String code, int rows) {
        static Warning of(WarningLine line) {
            return new Warning(line.code(), line.rows());
        }
    }

    /** A page of batches. */
    public record Page(List<BatchView> batches, @Nullable String nextCursor) {}
}
