package dev.jinvax.booking.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.problem.ProblemCatalogue;
import dev.jinvax.kit.problem.ProblemCode;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every problem speaks Chinese and English, in words of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class TextsTest {
    @Inject
    @All
    List<ProblemCatalogue> catalogues;

    @Test
    void everyProblemIsSaidInBothLanguages() {
        List<? extends ProblemCode> codes =
                catalogues.stream().flatMap(each -> each.codes().stream()).toList();

        assertThat(codes).hasSizeGreaterThan(40);
        for (ProblemCode code : codes) {
            assertThat(code.message().zh()).as(code.name()).containsPattern("\\p{IsHan}");
            assertThat(code.message().en()).as(code.name()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        }
    }
}
