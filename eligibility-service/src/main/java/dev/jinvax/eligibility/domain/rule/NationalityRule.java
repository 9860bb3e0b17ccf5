package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.Severity;
import dev.jinvax.eligibility.domain.document.Countries;
import java.util.List;

/** N1: the notice is for foreign nationals. */
final class NationalityRule implements Rule {
    @Override
    public List<Finding> examine(Case subject) {
        return Countries.isForeign(subject.particulars().nationality())
                ? List.of()
                : List.of(Finding.of(FindingCode.NOT_A_FOREIGN_NATIONAL, Severity.BLOCKING, "nationality"));
    }
}
