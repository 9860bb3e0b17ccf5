package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Enrolment;
import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.Insurance;
import dev.jinvax.eligibility.domain.Payment;
import dev.jinvax.eligibility.domain.Severity;
import java.util.List;

/** N7: free under the social medical insurance of Shanxi unless its roll says otherwise, paid by oneself without it. */
final class InsuranceRule implements Rule {
    @Override
    public List<Finding> examine(Case subject) {
        Insurance insurance = subject.particulars().insurance();
        if (insurance == null) {
            return List.of(Finding.of(FindingCode.SELF_PAID, Severity.ADVICE));
        }
        if (!subject.policy().insuredSchemes().contains(insurance.scheme())) {
            return List.of(said(FindingCode.INSURANCE_NOT_COVERING, Severity.ADVICE));
        }
        return List.of(
                switch (subject.enrolment()) {
                    case IN_ROLL -> said(FindingCode.INSURANCE_VERIFIED, Severity.ADVICE);
                    case NOT_IN_ROLL -> said(FindingCode.INSURED_BRING_PROOF, Severity.ADVICE);
                    case NOT_IN_FORCE -> said(FindingCode.INSURANCE_NOT_IN_FORCE, Severity.WARNING);
                });
    }

    private static Finding said(FindingCode code, Severity severity) {
        return Finding.of(code, severity, "insurance.scheme");
    }

    static Payment payment(Case subject) {
        Insurance insurance = subject.particulars().insurance();
        boolean free = insurance != null
                && subject.policy().insuredSchemes().contains(insurance.scheme())
                && subject.enrolment() != Enrolment.NOT_IN_FORCE;
        return free ? Payment.INSURED_FREE : Payment.SELF_PAID;
    }
}
