package dev.jinvax.booking.api.batch;

import dev.jinvax.booking.api.BookingProblem;
import dev.jinvax.booking.api.Views;
import dev.jinvax.booking.application.batch.BatchStep;
import dev.jinvax.booking.application.batch.CancelBatch;
import dev.jinvax.booking.application.batch.CommitPlan;
import dev.jinvax.booking.application.batch.FindBatches;
import dev.jinvax.booking.application.batch.FindBatches.Standing;
import dev.jinvax.booking.domain.batch.BatchReports.RowReport;
import dev.jinvax.booking.domain.batch.RowOutcome;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A batch on its way: progress, rows, commit, cancellation; for its owner alone. */
@Path("/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Batches")
public class BatchResource {
    private final FindBatches find;
    private final CommitPlan commitPlan;
    private final CancelBatch cancelBatch;
    private final CurrentCaller currentCaller;

    public BatchResource(
            FindBatches find, CommitPlan commitPlan, CancelBatch cancelBatch, CurrentCaller currentCaller) {
        this.find = find;
        this.commitPlan = commitPlan;
        this.cancelBatch = cancelBatch;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed("batches:read")
    @Operation(
            operationId = "listBatches",
            summary = "Your batches, or the one with your own number",
            description = "按 out_batch_no 查询，或分页列出本方批次。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchView.Page.class)))
    public Response list(
            @QueryParam("out_batch_no") @Nullable @Pattern(regexp = "[!-~]{1,64}") String outBatchNo,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.MOST) int limit) {
        String client = currentCaller.get().clientId();
        if (outBatchNo != null) {
            return Views.ok(new BatchView.Page(
                    find.findByOutNo(client, outBatchNo).map(BatchView::of).stream()
                            .toList(),
                    null));
        }
        List<Standing> page = find.page(client, Cursor.after(cursor), limit);
        return Views.ok(new BatchView.Page(
                page.stream().map(BatchView::of).toList(),
                Cursor.next(page, limit, item -> ((Standing) item).batch().batchId())));
    }

    @GET
    @Path("/{batch_id}")
    @RolesAllowed("batches:read")
    @Operation(
            operationId = "readBatch",
            summary = "How far a batch has come, and its plan",
            description = "批次进度、各结果行数、方案及 plan_token。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response read(@PathParam("batch_id") UUID batchId) {
        return Views.ok(BatchView.of(mine(batchId)));
    }

    @GET
    @Path("/{batch_id}/rows")
    @RolesAllowed("batches:read")
    @Operation(
            operationId = "readBatchRows",
            summary = "The rows of a batch in the order of the upload",
            description = "逐行结果；错误只含代码与字段，不含个人信息。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RowView.Page.class)))
    public Response rows(
            @PathParam("batch_id") UUID batchId,
            @QueryParam("outcome") @Nullable @Pattern(regexp = "PENDING|ASSESSED|PLANNED|BOOKED|REJECTED|CANCELLED")
                    String outcome,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.MOST) int limit) {
        mine(batchId);
        List<RowReport> page = find.rows(
                batchId, Optional.ofNullable(outcome).map(RowOutcome::valueOf), Cursor.afterNumber(cursor), limit);
        return Views.ok(new RowView.Page(
                page.stream().map(RowView::of).toList(), Cursor.next(page, limit, item -> ((RowReport) item).row())));
    }

    @POST
    @Path("/{batch_id}/commit")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("batches:write")
    @Operation(
            operationId = "commitBatch",
            summary = "Book exactly the plan you have seen",
            description =
                    "按 plan_token 确认方案并开始预约；重复提交无副作用。 Rows whose session has filled up meanwhile are rejected with"
                            + " their code; nothing else changes silently.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response commit(@PathParam("batch_id") UUID batchId, @Valid @NotNull Commit request) {
        return answer(commitPlan.commit(currentCaller.get().clientId(), batchId, request.planToken()), batchId, 202);
    }

    @POST
    @Path("/{batch_id}/cancellation")
    @RolesAllowed("batches:write")
    @Operation(
            operationId = "cancelBatch",
            summary = "Give a batch up",
            description = "取消批次：未预约的行不再处理，已预约的保持有效。 Rows booked before stay booked; cancel those one by one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response cancel(@PathParam("batch_id") UUID batchId) {
        return answer(cancelBatch.cancel(currentCaller.get().clientId(), batchId), batchId, 200);
    }

    private Response answer(Optional<BatchStep> step, UUID batchId, int status) {
        return switch (step.orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND))) {
            case DONE ->
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(BatchView.of(mine(batchId)))
                        .build();
            case PLAN_MISMATCH -> throw new ProblemException(BatchProblem.PLAN_TOKEN_MISMATCH);
            case STATE_CONFLICT -> throw new ProblemException(BookingProblem.STATE_CONFLICT);
        };
    }

    private Standing mine(UUID batchId) {
        return find.find(currentCaller.get().clientId(), batchId)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** Which plan is meant. */
    public record Commit(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,64}")
            String planToken) {}
}
