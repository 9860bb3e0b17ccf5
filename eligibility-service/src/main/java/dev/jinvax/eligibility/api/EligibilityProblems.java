package dev.jinvax.eligibility.api;

import dev.jinvax.kit.problem.ProblemCatalogue;
import dev.jinvax.kit.problem.ProblemCode;
import jakarta.inject.Singleton;
import java.util.List;

/** Publishes this service's codes in {@code /v1/problems}. */
@Singleton
public class EligibilityProblems implements ProblemCatalogue {
    @Override
    public List<? extends ProblemCode> codes() {
        return List.of(EligibilityProblem.values());
    }
}
