package dev.jinvax.booking.api.batch;

import dev.jinvax.booking.application.batch.FindBatches;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files people open in a spreadsheet: the template before, the result after. */
@Path("/v1/batches")
@Tag(name = "Batches")
public class BatchFilesResource {
    private static final String CSV = "text/csv;charset=utf-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String LANGUAGES = "zh|en";

    private final FindBatches find;
    private final CurrentCaller currentCaller;

    public BatchFilesResource(FindBatches find, CurrentCaller currentCaller) {
        this.find = find;
        this.currentCaller = currentCaller;
    }

    @GET
    @Path("/template.csv")
    @PermitAll
    @Produces({CSV, "application/problem+json"})
    @Operation(
            operationId = "batchTemplateCsv",
            summary = "An empty batch file with its headings",
            description = "批量文件模板（CSV，UTF-8）。")
    public Response templateCsv(
            @QueryParam("language") @DefaultValue("zh") @Pattern(regexp = LANGUAGES) String language)
            throws IOException {
        return file(CSV, "jinvax-template-" + language + ".csv", Template.csv(Language.of(language)));
    }

    @GET
    @Path("/template.xlsx")
    @PermitAll
    @Produces({XLSX, "application/problem+json"})
    @Operation(
            operationId = "batchTemplateXlsx",
            summary = "An empty workbook with headings and a guide",
            description = "批量文件模板（XLSX，含填写说明）。")
    public Response templateXlsx(
            @QueryParam("language") @DefaultValue("zh") @Pattern(regexp = LANGUAGES) String language)
            throws IOException {
        return file(XLSX, "jinvax-template-" + language + ".xlsx", Template.xlsx(Language.of(language)));
    }

    @GET
    @Path("/{batch_id}/result.csv")
    @RolesAllowed("batches:read")
    @Produces({CSV, "application/problem+json"})
    @Operation(
            operationId = "batchResultCsv",
            summary = "The rows with their outcomes, in the order of the upload",
            description = "结果文件（CSV，按提交顺序）。")
    public Response resultCsv(
            @PathParam("batch_id") UUID batchId,
            @QueryParam("language") @DefaultValue("zh") @Pattern(regexp = LANGUAGES) String language) {
        ResultFile result = result(batchId, language);
        StreamingOutput content = result::writeCsv;
        return file(CSV, "result-" + batchId + ".csv", content);
    }

    @GET
    @Path("/{batch_id}/result.xlsx")
    @RolesAllowed("batches:read")
    @Produces({XLSX, "application/problem+json"})
    @Operation(operationId = "batchResultXlsx", summary = "The same as a workbook", description = "结果文件（XLSX，按提交顺序）。")
    public Response resultXlsx(
            @PathParam("batch_id") UUID batchId,
            @QueryParam("language") @DefaultValue("zh") @Pattern(regexp = LANGUAGES) String language) {
        ResultFile result = result(batchId, language);
        StreamingOutput content = result::writeXlsx;
        return file(XLSX, "result-" + batchId + ".xlsx", content);
    }

    private ResultFile result(UUID batchId, String language) {
        return find.find(currentCaller.get().clientId(), batchId)
                .map(standing -> new ResultFile(find, standing.batch().batchId(), Language.of(language)))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private static Response file(String type, String name, Object content) {
        return Response.ok(content, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
