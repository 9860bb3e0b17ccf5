package dev.jinvax.notification.api;

import dev.jinvax.kit.problem.ProblemCatalogue;
import dev.jinvax.kit.problem.ProblemCode;
import jakarta.inject.Singleton;
import java.util.List;

/** Publishes the codes of this service at {@code /v1/problems}. */
@Singleton
public class NotificationProblems implements ProblemCatalogue {
    @Override
    public List<? extends ProblemCode> codes() {
        return List.of(NotificationProblem.values());
    }
}
