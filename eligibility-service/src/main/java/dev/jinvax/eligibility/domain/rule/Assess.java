package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Assessment;
import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts a case before every rule; none is skipped because an earlier one objected. */
public final class Assess {
    /** The notice, rule by rule. */
    private static final List<Rule> RULES =
            List.of(new AgeRule(), new NationalityRule(), new PapersRule(), new SeriesRule(), new InsuranceRule());

    private Assess() {}

    public static Assessment assess(Case subject) {
        List<Finding> findings = findings(subject);
        Outcome outcome = Outcome.of(findings);
        Optional<LocalDate> from = switch (outcome) {
            case ELIGIBLE, REFER_TO_SITE -> Optional.of(subject.day());
            case INELIGIBLE -> firstDayThatHelps(subject);
        };
        return new Assessment(
                outcome,
                InsuranceRule.payment(subject),
                from,
                from.flatMap(day -> subject.on(day).papers().lastDay()),
                findings,
                subject.policy().policyVersion(),
                subject.daysOfChange().stream().findFirst());
    }

    private static List<Finding> findings(Case subject) {
        return RULES.stream().flatMap(rule -> rule.examine(subject).stream()).toList();
    }

    /** Waiting helps only when on some day nothing at all is in the way any more. */
    private static Optional<LocalDate> firstDayThatHelps(Case subject) {
        return subject.daysOfChange().stream()
                .filter(day -> Outcome.of(findings(subject.on(day))) != Outcome.INELIGIBLE)
                .findFirst();
    }
}
