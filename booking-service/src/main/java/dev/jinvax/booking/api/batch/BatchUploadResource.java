package dev.jinvax.booking.api.batch;

import dev.jinvax.booking.api.batch.upload.UploadFormat;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Uploading a batch, in whatever form the sender has it. */
@Path("/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Batches")
@RolesAllowed("batches:write")
@APIResponse(
        responseCode = "202",
        description = "Stored; rows are assessed and planned or booked from here on",
        content = @Content(schema = @Schema(implementation = BatchView.class)))
public class BatchUploadResource {
    private static final String EXAMPLE = """
            {"out_batch_no": "HR-2026-11", "mode": "PLAN",
             "placement": {"city_code": "140100", "from": "2026-12-01", "to": "2026-12-12", "keep_together": true},
             "rows": [{"out_applicant_no": "A-17", "name": {"latin": "GARCIA MARIA"}, "birth_date": "1990-05-01",
               "nationality": "ESP", "documents": [
                 {"type": "PASSPORT", "number": "XDA123456", "issuing_country": "ESP", "expires_on": "2030-01-01"},
                 {"type": "RESIDENCE_PERMIT", "kind": "WORK", "number": "140100123", "expires_on": "2027-06-30"}],
               "contact": {"email": "m@example.org", "language": "en"},
               "declaration": {"informed_and_voluntary": true, "declared_at": "2026-11-20T09:00:00+08:00"}}]}\
            """;
    private static final BilingualText FILE_MISSING =
            new BilingualText("缺少名为 file 的文件。", "The part named file is missing.");

    private final UploadBatch upload;
    private final CurrentCaller currentCaller;

    public BatchUploadResource(UploadBatch upload, CurrentCaller currentCaller) {
        this.upload = upload;
        this.currentCaller = currentCaller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "uploadBatch",
            summary = "Upload a batch (JSON, NDJSON, CSV or XLSX)",
            description = "批量提交，最多 50000 行、64 MB。CSV、XLSX 用 multipart/form-data 上传（字段 file 及"
                    + " out_batch_no、mode、city_code、from、to 等），或直接以 text/csv、application/x-ndjson 提交并用查询参数说明。须携带"
                    + " Idempotency-Key。 At most 50,000 rows and 64 MB. Also takes multipart/form-data with a part"
                    + " `file` and the fields out_batch_no, mode, city_code, from, to, site_ids (one or several,"
                    + " separated by commas), part_of_day, keep_together, product_code, reject_if_error_rate (0 to"
                    + " 1: nothing is booked when the share of wrong rows is larger); or text/csv and"
                    + " application/x-ndjson with the same as query parameters.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT),
                            examples = @ExampleObject(name = "batch", value = EXAMPLE)))
    public Response json(@HeaderParam("Idempotency-Key") @Nullable String key, InputStream body) throws IOException {
        return upload(key, UploadFormat.JSON, Map.of(), body);
    }

    @POST
    @Consumes({"application/x-ndjson", "application/ndjson"})
    @Operation(hidden = true)
    public Response lines(@HeaderParam("Idempotency-Key") @Nullable String key, @Context UriInfo uri, InputStream body)
            throws IOException {
        return upload(key, UploadFormat.NDJSON, query(uri), body);
    }

    @POST
    @Consumes({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(hidden = true)
    public Response table(@HeaderParam("Idempotency-Key") @Nullable String key, @Context UriInfo uri, InputStream body)
            throws IOException {
        return upload(key, UploadFormat.TABLE, query(uri), body);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response form(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("out_batch_no") @Nullable String outBatchNo,
            @RestForm("mode") @Nullable String mode,
            @RestForm("city_code") @Nullable String cityCode,
            @RestForm("site_id") @Nullable String siteId,
            @RestForm("site_ids") @Nullable String siteIds,
            @RestForm("reject_if_error_rate") @Nullable String rejectIfErrorRate,
            @RestForm("from") @Nullable String from,
            @RestForm("to") @Nullable String to,
            @RestForm("part_of_day") @Nullable String partOfDay,
            @RestForm("keep_together") @Nullable String keepTogether,
            @RestForm("product_code") @Nullable String productCode)
            throws IOException {
        if (file == null) {
            throw new ProblemException(
                    CommonProblem.VALIDATION_FAILED, List.of(Problem.Item.of("FIELD_NOT_NULL", "file", FILE_MISSING)));
        }
        Map<String, String> fields = new HashMap<>();
        put(fields, "out_batch_no", outBatchNo);
        put(fields, "mode", mode);
        put(fields, "city_code", cityCode);
        put(fields, "site_id", siteId);
        put(fields, "site_ids", siteIds);
        put(fields, "reject_if_error_rate", rejectIfErrorRate);
        put(fields, "from", from);
        put(fields, "to", to);
        put(fields, "part_of_day", partOfDay);
        put(fields, "keep_together", keepTogether);
        put(fields, "product_code", productCode);
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return upload(key, UploadFormat.TABLE, fields, content);
        }
    }

    private Response upload(@Nullable String key, UploadFormat format, Map<String, String> beside, InputStream content)
            throws IOException {
        return upload.upload(currentCaller.get(), key, format, beside, content).toResponse();
    }

    private static Map<String, String> query(UriInfo uri) {
        Map<String, String> fields = new HashMap<>();
        uri.getQueryParameters()
                .forEach((name, values) ->
                        fields.put(name, name.equals("site_ids") ? String.join(",", values) : values.get(0)));
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
