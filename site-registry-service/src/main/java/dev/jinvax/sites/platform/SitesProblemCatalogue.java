package dev.jinvax.sites.platform;

import dev.jinvax.kit.problem.ProblemCatalogue;
import dev.jinvax.kit.problem.ProblemCode;
import dev.jinvax.sites.api.SitesProblem;
import jakarta.inject.Singleton;
import java.util.List;

/** Shows this service's codes at {@code /v1/problems}. */
@Singleton
public class SitesProblemCatalogue implements ProblemCatalogue {
    @Override
    public List<? extends ProblemCode> codes() {
        return List.of(SitesProblem.values());
    }
}
