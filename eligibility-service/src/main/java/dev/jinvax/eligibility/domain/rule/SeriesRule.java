package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** N8: papers that lapse before the last dose are worth a warning, not a refusal. */
final class SeriesRule implements Rule {
    @Override
    public List<Finding> examine(Case subject) {
        PapersReview papers = subject.papers();
        Optional<LocalDate> lastDay = papers.lastDay();
        LocalDate lastDose = subject.firstDay().plusDays(subject.policy().longestSeriesDays());
        if (lastDay.isEmpty() || !lastDay.get().isBefore(lastDose)) {
            return List.of();
        }
        return List.of(new Finding(
                FindingCode.DOCUMENT_LAPSES_DURING_SERIES,
                Severity.WARNING,
                papers.fieldThatLapsesOn(lastDay.get()),
                lastDay));
    }
}
