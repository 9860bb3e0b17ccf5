package dev.jinvax.eligibility.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jinvax.eligibility.application.FormFlaw;
import dev.jinvax.eligibility.domain.RollImport;
import dev.jinvax.eligibility.domain.RollImports.Fault;
import dev.jinvax.kit.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload of the roll has come.
 *
 * @param lines looked at so far: {@code taken} and {@code refused}
 * @param progressedAt when the last lines came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RollImportView(
        UUID importId,
        @Nullable String outImportNo,
        RollImport.State state,
        int lines,
        int taken,
        int refused,
        Instant startedAt,
        Instant progressedAt) {
    static RollImportView of(RollImport each, Instant now) {
        return new RollImportView(
                each.id().value(),
                each.outImportNo().orElse(null),
                each.stateAt(now),
                each.lines(),
                each.taken(),
                each.refused(),
                each.startedAt(),
                each.progressedAt());
    }

    /** Uploads, the latest first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(
            List<RollImportView> imports, @Nullable String nextCursor) {}

    /** What was wrong with lines, in their order; of one upload at most about ten thousand are kept. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Faults(List<LineError> errors, @Nullable String nextCursor) {}

    /**
     * What was wrong with a line; never what stood there.
     *
     * @param line of the file as sent, from 1
     */
    public record LineError(int line, Problem.Item error) {
        static LineError of(Fault fault) {
            FormFlaw flaw = FormFlaw.valueOf(fault.code());
            return new LineError(fault.line(), Problem.Item.of(fault.code(), fault.field(), flaw.message()));
        }
    }
}
