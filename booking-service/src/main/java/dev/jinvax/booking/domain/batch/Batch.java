package dev.jinvax.booking.domain.batch;

import dev.jinvax.booking.domain.batch.BatchOrder.Wishes;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One upload of an organisation. It is changed under its lock alone, and every change that is told goes through
 * {@link #become} or {@link #progressed}, which raise the version the event carries. Its rows are kept and changed in sets.
 */
@Entity
public class Batch {
    @Id
    private UUID batchId;

    private int version;
    private String clientId;
    private @Nullable String orgId;
    private String channel;
    private String outBatchNo;

    @Enumerated(EnumType.STRING)
    private BatchMode mode;

    @Enumerated(EnumType.STRING)
    private BatchState state;

    private String cityCode;
    private UUID[] siteIds;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private @Nullable PartOfDay partOfDay;

    private boolean keepTogether;
    private @Nullable String productCode;
    private @Nullable BigDecimal rejectIfErrorRate;

    @Enumerated(EnumType.STRING)
    private @Nullable BatchFailure failure;

    private int rowsTotal;
    private String[] ignoredColumns;
    private @Nullable String planToken;
    private @Nullable Instant plannedAt;
    private boolean hasWork;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Batch() {}

    @SuppressWarnings("NullAway.Init")
    private Batch(UUID batchId, Owner owner, BatchOrder order, Instant now) {
        this.batchId = batchId;
        version = 1;
        clientId = owner.clientId();
        orgId = owner.orgId().orElse(null);
        channel = owner.channel();
        outBatchNo = order.outBatchNo();
        mode = order.mode();
        state = BatchState.RECEIVED;
        rejectIfErrorRate = order.rejectIfErrorRate().map(ErrorRate::most).orElse(null);
        Wishes wishes = order.placement();
        cityCode = wishes.cityCode();
        siteIds = wishes.siteIds().toArray(UUID[]::new);
        firstDay = wishes.from();
        lastDay = wishes.to();
        partOfDay = wishes.partOfDay().orElse(null);
        keepTogether = wishes.keepTogether();
        productCode = wishes.productCode().orElse(null);
        ignoredColumns = new String[0];
        hasWork = true;
        createdAt = now;
        updatedAt = now;
    }

    public static Batch received(UUID batchId, Owner owner, BatchOrder order, Instant now) {
        return new Batch(batchId, owner, order, now);
    }

    /** All rows are stored; part of receiving, so it is not told apart. */
    public void holds(int rows, List<String> columnsNotUsed) {
        rowsTotal = rows;
        ignoredColumns = columnsNotUsed.toArray(String[]::new);
    }

    /** The last row is on its way to eligibility. */
    public void assess(Instant now) {
        become(BatchState.ASSESSING, now);
    }

    /** The plan stands and waits for its owner, who commits exactly this one by its token. */
    public void plan(String token, Instant now) {
        planToken = token;
        plannedAt = now;
        become(BatchState.PLANNED, now);
        hasWork = false;
    }

    /** Rows get their places now. */
    public void place(Instant now) {
        become(BatchState.PLACING, now);
        hasWork = true;
    }

    /** Every row has its outcome. */
    public void complete(boolean allBooked, Instant now) {
        become(allBooked ? BatchState.COMPLETED : BatchState.COMPLETED_WITH_REJECTIONS, now);
        hasWork = false;
    }

    /** Given up by its owner; the worker settles the rows, so that none is in flight then. */
    public void cancel(Instant now) {
        become(BatchState.CANCELLED, now);
        hasWork = true;
    }

    /** It cannot go on; the worker settles the rows. */
    public void fail(BatchFailure cause, Instant now) {
        failure = cause;
        become(BatchState.FAILED, now);
        hasWork = true;
    }

    /** After the end: no row is open any more. */
    public void settled() {
        hasWork = false;
    }

    /** More rows are done; told without a change of state. */
    public void progressed(Instant now) {
        version++;
        updatedAt = now;
    }

    public boolean isPlanOf(String token) {
        return token.equals(planToken);
    }

    private void become(BatchState target, Instant now) {
        if (!state.next().contains(target)) {
            throw new BatchTransitionException(state, target);
        }
        state = target;
        version++;
        updatedAt = now;
    }

    public UUID batchId() {
        return batchId;
    }

    public int version() {
        return version;
    }

    public Owner owner() {
        return new Owner(clientId, Optional.ofNullable(orgId), channel);
    }

    public BatchOrder order() {
        return new BatchOrder(
                outBatchNo,
                mode,
                Optional.ofNullable(rejectIfErrorRate).map(ErrorRate::new),
                new Wishes(
                        cityCode,
                        List.of(siteIds),
                        firstDay,
                        lastDay,
                        Optional.ofNullable(partOfDay),
                        keepTogether,
                        Optional.ofNullable(productCode)));
    }

    public BatchState state() {
        return state;
    }

    public int rowsTotal() {
        return rowsTotal;
    }

    public List<String> ignoredColumns() {
        return List.of(ignoredColumns);
    }

    public Optional<BatchFailure> failure() {
        return Optional.ofNullable(failure);
    }

    public Optional<String> planToken() {
        return Optional.ofNullable(planToken);
    }

    public Optional<Instant> plannedAt() {
        return Optional.ofNullable(plannedAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Whose batch it is. */
    public record Owner(String clientId, Optional<String> orgId, String channel) {}
}
