package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.Severity;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** N1: of the minimum age on the day, in completed years. */
final class AgeRule implements Rule {
    @Override
    public List<Finding> examine(Case subject) {
        LocalDate comesOfAge =
                comesOfAge(subject.particulars().birthDate(), subject.policy().minimumAgeYears());
        return comesOfAge.isAfter(subject.day())
                ? List.of(Finding.of(FindingCode.AGE_BELOW_MINIMUM, Severity.BLOCKING, "birth_date")
                        .changesOn(comesOfAge))
                : List.of();
    }

    /** First day with {@code years} completed years; for somebody born on 29 February that is 1 March in common years. */
    static LocalDate comesOfAge(LocalDate birthDate, int years) {
        LocalDate birthday = birthDate.plusYears(years);
        return Period.between(birthDate, birthday).getYears() < years ? birthday.plusDays(1) : birthday;
    }
}
