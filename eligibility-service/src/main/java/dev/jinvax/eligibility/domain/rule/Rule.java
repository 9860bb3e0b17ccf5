package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Finding;
import java.util.List;

/** Looks at one side of a case. A rule that cannot decide says so with a REFER finding; silence means no objection. */
@FunctionalInterface
public interface Rule {
    List<Finding> examine(Case subject);
}
