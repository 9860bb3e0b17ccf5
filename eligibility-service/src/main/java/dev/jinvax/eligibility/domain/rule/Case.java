package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Enrolment;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.eligibility.domain.Policy;
import java.time.LocalDate;

/**
 * What the rules look at.
 *
 * @param day the day on which it is decided, in Asia/Shanghai
 */
public record Case(Particulars particulars, Enrolment enrolment, Policy policy, LocalDate day) {
    PapersReview papers() {
        return PapersReview.of(this);
    }

    /** First day that may be booked as far as age goes. */
    LocalDate firstDay() {
        LocalDate comesOfAge = AgeRule.comesOfAge(particulars.birthDate(), policy.minimumAgeYears());
        return comesOfAge.isAfter(day) ? comesOfAge : day;
    }
}
