package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Finding;
import java.util.List;

/** N8: a permanent resident's card, or a passport and a stay or residence permit, each valid on the day. */
final class PapersRule implements Rule {
    @Override
    public List<Finding> examine(Case subject) {
        return subject.papers().findings();
    }
}
