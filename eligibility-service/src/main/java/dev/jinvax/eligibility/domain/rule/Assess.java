package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Assessment;
import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.Outcome;
import dev.jinvax.eligibility.domain.Severity;
import dev.jinvax.eligibility.domain.document.IdentityDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a case before every rule; none is skipped because an earlier one objected. */
public final class Assess {
    /** The notice, rule by rule. */
    private static final List<Rule> RULES =
            List.of(new AgeRule(), new NationalityRule(), new PapersRule(), new SeriesRule(), new InsuranceRule());

    private Assess() {}

    public static Assessment assess(Case subject) {
        List<Finding> findings =
                RULES.stream().flatMap(rule -> rule.examine(subject).stream()).toList();
        Outcome outcome = Outcome.of(findings);
        Optional<LocalDate> from = switch (outcome) {
            case ELIGIBLE, REFER_TO_SITE -> Optional.of(subject.day());
            case INELIGIBLE -> comesOfAge(subject, findings);
        };
        Optional<LocalDate> until = outcome == Outcome.INELIGIBLE && from.isEmpty()
                ? Optional.empty()
                : subject.papers()
                        .lastDay()
                        .filter(last -> from.filter(last::isBefore).isEmpty());
        return new Assessment(
                outcome,
                InsuranceRule.payment(subject),
                from,
                until,
                findings,
                subject.policy().policyVersion(),
                changesOn(subject));
    }

    /** The birthday helps only when nothing else is in the way. */
    private static Optional<LocalDate> comesOfAge(Case subject, List<Finding> findings) {
        boolean ageAlone = findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCKING)
                .allMatch(finding -> finding.code() == FindingCode.AGE_BELOW_MINIMUM);
        return ageAlone ? Optional.of(subject.firstDay()) : Optional.empty();
    }

    /** The next birthday that counts, lapse or beginning of a document. */
    private static Optional<LocalDate> changesOn(Case subject) {
        List<IdentityDocument> documents = subject.particulars().documents();
        return Stream.of(
                        Stream.of(subject.firstDay()),
                        documents.stream().map(document -> document.expiresOn().plusDays(1)),
                        documents.stream().flatMap(document -> Stream.ofNullable(document.issuedOn())))
                .flatMap(dates -> dates)
                .filter(subject.day()::isBefore)
                .min(LocalDate::compareTo);
    }
}
