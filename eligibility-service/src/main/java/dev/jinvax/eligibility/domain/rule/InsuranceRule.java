package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.Insurance;
import dev.jinvax.eligibility.domain.Payment;
import dev.jinvax.eligibility.domain.Severity;
import java.util.List;

/** N7: free under the social medical insurance of Shanxi, paid by oneself otherwise. */
final class InsuranceRule implements Rule {
    @Override
    public List<Finding> examine(Case subject) {
        Insurance insurance = subject.particulars().insurance();
        if (insurance == null) {
            return List.of(Finding.of(FindingCode.SELF_PAID, Severity.ADVICE));
        }
        return List.of(Finding.of(codeFor(subject, insurance), Severity.ADVICE, "insurance.scheme"));
    }

    private static FindingCode codeFor(Case subject, Insurance insurance) {
        if (!subject.policy().insuredSchemes().contains(insurance.scheme())) {
            return FindingCode.INSURANCE_NOT_COVERING;
        }
        return switch (subject.enrolment()) {
            case IN_ROLL -> FindingCode.INSURANCE_VERIFIED;
            case NOT_IN_ROLL -> FindingCode.INSURED_BRING_PROOF;
        };
    }

    static Payment payment(Case subject) {
        Insurance insurance = subject.particulars().insurance();
        boolean free = insurance != null && subject.policy().insuredSchemes().contains(insurance.scheme());
        return free ? Payment.INSURED_FREE : Payment.SELF_PAID;
    }
}
