package dev.jinvax.eligibility.api;

import dev.jinvax.eligibility.application.FormFlaw;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.Remedy;
import dev.jinvax.kit.problem.BilingualText;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything an assessment or a refused form can say, for people and for programs. */
@Path("/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference")
public class FindingResource {
    @GET
    @PermitAll
    @Operation(
            summary = "Every finding with its clause of the notice, and every error of a form",
            description = "全部评估结论代码（含公告条款）及表单错误代码，中英文对照。")
    public Catalogue findings() {
        return new Catalogue(
                Arrays.stream(FindingCode.values()).map(Entry::of).toList(),
                Arrays.stream(FormFlaw.values())
                        .map(flaw -> new FormError(flaw.name(), flaw.message()))
                        .toList());
    }

    /** Both lists. */
    public record Catalogue(List<Entry> findings, List<FormError> formErrors) {}

    /** A finding; its severity depends on the case. */
    public record Entry(String code, String clause, BilingualText message, RemedyEntry remedy) {
        static Entry of(FindingCode code) {
            Remedy remedy = code.remedy();
            return new Entry(
                    code.name(),
                    code.clause(),
                    new BilingualText(code.zh(), code.en()),
                    new RemedyEntry(remedy.name(), new BilingualText(remedy.zh(), remedy.en())));
        }
    }

    /** What would change a finding. */
    public record RemedyEntry(String code, BilingualText message) {}

    /** Why nobody could be registered from a form. */
    public record FormError(String code, BilingualText message) {}
}
