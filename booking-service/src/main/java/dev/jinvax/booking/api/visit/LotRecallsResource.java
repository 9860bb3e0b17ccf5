package dev.jinvax.booking.api.visit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.api.Views;
import dev.jinvax.booking.application.visit.FindRecalls;
import dev.jinvax.booking.application.visit.RecallLot;
import dev.jinvax.booking.domain.visit.LotRecall;
import dev.jinvax.booking.domain.visit.RecalledDose;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.idempotency.IdempotencyKey;
import dev.jinvax.kit.idempotency.Idempotently;
import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Recalls of lots, for ops: nobody is given the lot any more, and everybody who had it is listed and told. */
@Path("/v1/lot-recalls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class LotRecallsResource {
    private final RecallLot recallLot;
    private final FindRecalls findRecalls;
    private final CurrentCaller caller;
    private final Idempotently idempotently;
    private final ObjectMapper json;

    public LotRecallsResource(
            RecallLot recallLot,
            FindRecalls findRecalls,
            CurrentCaller caller,
            Idempotently idempotently,
            ObjectMapper json) {
        this.recallLot = recallLot;
        this.findRecalls = findRecalls;
        this.caller = caller;
        this.idempotently = idempotently;
        this.json = json;
    }

    @POST
    @RolesAllowed("ops")
    @Operation(
            operationId = "recallLot",
            summary = "Recall a lot: it is given to nobody any more, and whoever had it is told",
            description =
                    "召回某一批次：即刻停止使用，并逐一通知已接种者。须携带 Idempotency-Key。"
                            + " Each booking concerned tells booking.lot_recalled.v1 once, also when a correction brings it in later.")
    @APIResponse(
            responseCode = "201",
            description = "Recalled",
            content = @Content(schema = @Schema(implementation = RecallView.class)))
    public Response recall(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "recall", value = """
                                                                    {"product_code": "SINOPHARM_BEIJING", "lot": "DEMO-LOT-0001",
                                                                     "reason_code": "QUALITY_DEFECT"}"""))) @Valid @NotNull
                    RecallRequest request) {
        String client = caller.get().clientId();
        IdempotencyKey idempotency = IdempotencyKey.of(client, key, "POST /v1/lot-recalls", request, json);
        return idempotently
                .run(idempotency, () -> {
                    LotRecall recall = recallLot
                            .recall(new RecallLot.Command(
                                    request.productCode(), request.lot(), request.reasonCode(), client))
                            .orElseThrow(() -> new ProblemException(VisitProblem.LOT_RECALLED_BEFORE));
                    return new Idempotently.Created(201, view(recall), "/v1/lot-recalls/" + recall.recallId());
                })
                .toResponse();
    }

    @GET
    @RolesAllowed("ops")
    @Operation(operationId = "listLotRecalls", summary = "All recalls, oldest first", description = "全部召回记录。")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = RecallPage.class)))
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Cursor.MOST) int limit) {
        List<RecallView> page = findRecalls.list(Cursor.after(cursor), limit).stream()
                .map(this::view)
                .toList();
        return Views.ok(new RecallPage(page, Cursor.next(page, limit, recall -> ((RecallView) recall).recallId())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("ops")
    @Operation(operationId = "readLotRecall", summary = "A recall", description = "一次召回及其涉及的剂数。")
    @APIResponse(
            responseCode = "200",
            description = "The recall",
            content = @Content(schema = @Schema(implementation = RecallView.class)))
    public Response read(@PathParam("id") UUID id) {
        return Views.ok(view(recall(id)));
    }

    @GET
    @Path("{id}/doses")
    @RolesAllowed("ops")
    @Operation(
            operationId = "listRecalledDoses",
            summary = "Everybody who had the lot, page by page",
            description =
                    "接种过该批次的全部记录；姓名与联系方式由登记方及资格服务保管。"
                            + " As the doses read now: a corrected lot comes and goes. No names: applicant_id and client_id lead to them.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = DosePage.class)))
    public Response doses(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Cursor.MOST) int limit) {
        LotRecall recall = recall(id);
        List<RecalledDoseView> page = findRecalls.doses(recall, Cursor.after(cursor), limit).stream()
                .map(RecalledDoseView::of)
                .toList();
        return Views.ok(
                new DosePage(id, page, Cursor.next(page, limit, dose -> ((RecalledDoseView) dose).bookingId())));
    }

    private LotRecall recall(UUID id) {
        return findRecalls.find(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private RecallView view(LotRecall recall) {
        return new RecallView(
                recall.recallId(),
                recall.productCode(),
                recall.lot(),
                recall.reasonCode(),
                recall.recorded().at(),
                recall.recorded().by(),
                findRecalls.doses(recall));
    }

    /** @param lot as printed on the box, in either case */
    public record RecallRequest(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String productCode,

            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./-]{0,39}")
            String lot,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
            String reasonCode) {}

    /** @param doses how many of the lot are on record */
    public record RecallView(
            UUID recallId,
            String productCode,
            String lot,
            String reasonCode,
            Instant recalledAt,
            String recalledBy,
            int doses) {}

    /** A page of recalls. */
    public record RecallPage(
            List<RecallView> recalls, @Nullable String nextCursor) {}

    /** A page of doses. */
    public record DosePage(
            UUID recallId,
            List<RecalledDoseView> doses,
            @Nullable String nextCursor) {}

    /** @param toldAt when it was told on the booking */
    public record RecalledDoseView(
            UUID bookingId,
            String reference,
            String state,
            UUID applicantId,
            String clientId,
            UUID siteId,
            int doseNumber,
            Instant vaccinatedAt,
            @Nullable Instant toldAt) {
        static RecalledDoseView of(RecalledDose dose) {
            return new RecalledDoseView(
                    dose.bookingId(),
                    dose.reference(),
                    dose.state().name(),
                    dose.applicantId(),
                    dose.clientId(),
                    dose.siteId(),
                    dose.doseNumber(),
                    dose.vaccinatedAt(),
                    dose.toldAt().orElse(null));
        }
    }
}
