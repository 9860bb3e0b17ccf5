package dev.jinvax.eligibility.api;

import dev.jinvax.eligibility.api.RollImportView.Faults;
import dev.jinvax.eligibility.api.RollImportView.LineError;
import dev.jinvax.eligibility.domain.RollImport;
import dev.jinvax.eligibility.domain.RollImports;
import dev.jinvax.eligibility.domain.RollImports.KeptFault;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.kit.problem.PlainText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far uploads of the roll have come, also while lines still arrive, and every line that was refused. */
@Path("/v1/insurance-enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insurance")
public class RollImportResource {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final CurrentCaller caller;
    private final RollImports imports;
    private final Clock clock;

    public RollImportResource(CurrentCaller caller, RollImports imports, Clock clock) {
        this.caller = caller;
        this.imports = imports;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("enrolments:write")
    @Operation(
            summary = "Your uploads of the roll, one by your number or all, the latest first",
            description = "查询名册导入进度，可按外部编号查询；导入过程中即可查看。")
    public RollImportView.Page list(
            @QueryParam("out_import_no") @Nullable @Size(min = 1, max = 64) @PlainText String outImportNo,
            @QueryParam("cursor") @Nullable @Size(max = 100) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.MOST) int limit) {
        String clientId = caller.get().clientId();
        Instant now = clock.instant();
        if (outImportNo != null) {
            List<RollImport> one = imports.named(clientId, outImportNo).stream().toList();
            return new RollImportView.Page(views(one, now), null);
        }
        UUID before = cursor == null ? AFTER_ALL : Cursor.after(cursor);
        List<RollImport> page = imports.page(clientId, before, limit);
        return new RollImportView.Page(views(page, now), Cursor.next(page, limit, each -> ((RollImport) each).id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("enrolments:write")
    @Operation(summary = "One upload of the roll", description = "查询某次名册导入的进度。")
    public RollImportView read(@PathParam("id") UUID id) {
        return RollImportView.of(find(id), clock.instant());
    }

    @GET
    @Path("{id}/errors")
    @RolesAllowed("enrolments:write")
    @Operation(summary = "The lines that were refused, with why", description = "逐行列出被拒绝的记录及原因，不重复原文。")
    public Faults errors(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable @Size(max = 100) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.MOST) int limit) {
        List<KeptFault> page = imports.faults(find(id).id(), Cursor.afterNumber(cursor), limit);
        return new Faults(
                page.stream().map(each -> LineError.of(each.fault())).toList(),
                Cursor.next(page, limit, each -> ((KeptFault) each).position()));
    }

    private RollImport find(UUID id) {
        return imports.find(caller.get().clientId(), new RollImport.Id(id)).orElseThrow(Answers::unknown);
    }

    private static List<RollImportView> views(List<RollImport> imports, Instant now) {
        return imports.stream().map(each -> RollImportView.of(each, now)).toList();
    }
}
