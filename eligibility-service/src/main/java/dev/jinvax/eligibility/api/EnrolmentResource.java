package dev.jinvax.eligibility.api;

import dev.jinvax.eligibility.api.RollImportView.LineError;
import dev.jinvax.eligibility.application.BeginRollImport;
import dev.jinvax.eligibility.application.EndRollImport;
import dev.jinvax.eligibility.application.ImportEnrolments;
import dev.jinvax.eligibility.application.ImportEnrolments.Line;
import dev.jinvax.eligibility.application.ImportEnrolments.Taken;
import dev.jinvax.eligibility.domain.RollImport;
import dev.jinvax.eligibility.domain.RollImports;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.PlainText;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes the insurer's roll, line by line; lines that are right are kept whatever becomes of the others. */
@Path("/v1/insurance-enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insurance")
public class EnrolmentResource {
    private static final int SLICE = 500;
    private static final int MOST_TOLD = 200;

    private final CurrentCaller caller;
    private final BeginRollImport begin;
    private final RollImports imports;
    private final ImportEnrolments enrolments;
    private final EndRollImport end;

    public EnrolmentResource(
            CurrentCaller caller,
            BeginRollImport begin,
            RollImports imports,
            ImportEnrolments enrolments,
            EndRollImport end) {
        this.caller = caller;
        this.begin = begin;
        this.imports = imports;
        this.enrolments = enrolments;
        this.end = end;
    }

    @POST
    @Consumes("application/x-ndjson")
    @RolesAllowed("enrolments:write")
    @Operation(
            summary = "Import the roll as NDJSON: {scheme, number, valid_from?, valid_until?} a line",
            description = "导入参保名册（NDJSON），进度可用 out_import_no 查询。Safe to repeat; needs no Idempotency-Key.")
    public Imported importNdjson(
            @QueryParam("out_import_no") @Nullable @Size(min = 1, max = 64) @PlainText String outImportNo,
            @NotNull InputStream roll) {
        return take(outImportNo, () -> RollReader.ndjson(roll));
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed("enrolments:write")
    @Operation(
            summary = "Import the roll as CSV with a header line: scheme,number,valid_from,valid_until",
            description = "导入参保名册（CSV，首行为列名），进度可用 out_import_no 查询。Safe to repeat; needs no Idempotency-Key.")
    public Imported importCsv(
            @QueryParam("out_import_no") @Nullable @Size(min = 1, max = 64) @PlainText String outImportNo,
            @NotNull InputStream roll) {
        return take(outImportNo, () -> RollReader.csv(roll));
    }

    private Imported take(@Nullable String outImportNo, Supplier<Iterator<Line>> roll) {
        String clientId = caller.get().clientId();
        RollImport.Id id =
                begin.begin(clientId, Optional.ofNullable(outImportNo)).orElseThrow(() -> taken(clientId, outImportNo));
        RollImport.State ended = RollImport.State.BROKEN_OFF;
        try {
            Imported imported = take(id, roll.get());
            ended = RollImport.State.COMPLETED;
            return imported;
        } finally {
            end.end(id, ended);
        }
    }

    private ProblemException taken(String clientId, @Nullable String outImportNo) {
        Map<String, Object> named = Optional.ofNullable(outImportNo)
                .flatMap(number -> imports.named(clientId, number))
                .map(earlier -> Map.<String, Object>of("import_id", earlier.id().value()))
                .orElse(Map.of());
        return new ProblemException(CommonProblem.OUT_NO_TAKEN, List.of(), named, null);
    }

    private Imported take(RollImport.Id id, Iterator<Line> lines) {
        int total = 0;
        int refused = 0;
        List<LineError> told = new ArrayList<>();
        while (lines.hasNext()) {
            List<Line> slice = new ArrayList<>(SLICE);
            while (slice.size() < SLICE && lines.hasNext()) {
                slice.add(lines.next());
            }
            Taken taken = enrolments.take(id, slice);
            total += slice.size();
            refused += taken.refused();
            taken.faults().stream()
                    .limit(MOST_TOLD - told.size())
                    .map(LineError::of)
                    .forEach(told::add);
        }
        return new Imported(id.value(), total, total - refused, refused, told);
    }

    /**
     * What became of the lines.
     *
     * @param errors the first two hundred; all of them at {@code …/{import_id}/errors}
     */
    public record Imported(UUID importId, int lines, int taken, int refused, List<LineError> errors) {}
}
