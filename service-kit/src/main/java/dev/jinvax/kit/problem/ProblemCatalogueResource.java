package dev.jinvax.kit.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Every error code of this service with its status and texts. */
@Path("/v1/problems")
@Tag(name = "Reference")
public class ProblemCatalogueResource {
    private final Instance<ProblemCatalogue> catalogues;

    public ProblemCatalogueResource(Instance<ProblemCatalogue> catalogues) {
        this.catalogues = catalogues;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Error codes of this service", description = "本服务的全部错误代码。")
    public Catalogue problems() {
        Stream<ProblemCode> own = catalogues.stream().flatMap(catalogue -> catalogue.codes().stream());
        return new Catalogue(Stream.concat(Arrays.stream(CommonProblem.values()), own)
                .map(code -> new Entry(code.name(), code.status(), code.retryable(), code.message()))
                .sorted(Comparator.comparing(Entry::code))
                .toList());
    }

    /** All codes, in order of name. */
    public record Catalogue(List<Entry> problems) {}

    /** One code. */
    public record Entry(String code, int status, boolean retryable, BilingualText message) {}
}
