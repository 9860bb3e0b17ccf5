package dev.jinvax.eligibility.api;

import dev.jinvax.eligibility.application.ImportEnrolments;
import dev.jinvax.eligibility.application.ImportEnrolments.BadLine;
import dev.jinvax.eligibility.application.ImportEnrolments.Line;
import dev.jinvax.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes the insurer's roll, line by line; lines that are right are kept whatever becomes of the others. */
@Path("/v1/insurance-enrolments")
@Tag(name = "Insurance")
public class EnrolmentResource {
    private static final int SLICE = 500;
    private static final int MOST_TOLD = 200;

    private final ImportEnrolments enrolments;

    public EnrolmentResource(ImportEnrolments enrolments) {
        this.enrolments = enrolments;
    }

    @POST
    @Consumes("application/x-ndjson")
    @RolesAllowed("enrolments:write")
    @Operation(
            summary = "Import the roll as NDJSON: {scheme, number, valid_from?, valid_until?} a line",
            description = "导入参保名册（NDJSON）。Safe to repeat; needs no Idempotency-Key.")
    public Imported importNdjson(@NotNull InputStream roll) {
        return take(RollReader.ndjson(roll));
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed("enrolments:write")
    @Operation(
            summary = "Import the roll as CSV with a header line: scheme,number,valid_from,valid_until",
            description = "导入参保名册（CSV，首行为列名）。Safe to repeat; needs no Idempotency-Key.")
    public Imported importCsv(@NotNull InputStream roll) {
        return take(RollReader.csv(roll));
    }

    private Imported take(Iterator<Line> lines) {
        int total = 0;
        int badLines = 0;
        List<LineError> told = new ArrayList<>();
        while (lines.hasNext()) {
            List<Line> slice = new ArrayList<>(SLICE);
            while (lines.hasNext() && slice.size() < SLICE) {
                slice.add(lines.next());
            }
            total += slice.size();
            List<BadLine> bad = enrolments.take(slice);
            badLines += (int) bad.stream().map(BadLine::number).distinct().count();
            bad.stream().limit(MOST_TOLD - told.size()).map(LineError::of).forEach(told::add);
        }
        return new Imported(total, total - badLines, badLines, told);
    }

    /**
     * What became of the lines.
     *
     * @param errors the first two hundred
     */
    public record Imported(int lines, int taken, int refused, List<LineError> errors) {}

    /** What was wrong with a line; never what stood there. */
    public record LineError(int line, Problem.Item error) {
        static LineError of(BadLine bad) {
            return new LineError(bad.number(), Forms.item(bad.flaw()));
        }
    }
}
