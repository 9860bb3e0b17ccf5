package dev.jinvax.kit.problem;

import java.util.List;

/** The codes a service may answer with; a service publishes one bean of it beside the common ones. */
public interface ProblemCatalogue {
    List<? extends ProblemCode> codes();
}
