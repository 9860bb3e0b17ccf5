package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Enrolment;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.eligibility.domain.Policy;
import dev.jinvax.eligibility.domain.RollEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules look at.
 *
 * @param inRoll what the insurer's roll says of the declared insurance
 * @param day the day on which it is decided, in Asia/Shanghai
 */
public record Case(Particulars particulars, Optional<RollEntry> inRoll, Policy policy, LocalDate day) {
    PapersReview papers() {
        return PapersReview.of(this);
    }

    public Enrolment enrolment() {
        return inRoll.map(entry -> entry.on(day)).orElse(Enrolment.NOT_IN_ROLL);
    }

    /** First day that may be booked as far as age goes. */
    LocalDate firstDay() {
        LocalDate comesOfAge = AgeRule.comesOfAge(particulars.birthDate(), policy.minimumAgeYears());
        return comesOfAge.isAfter(day) ? comesOfAge : day;
    }

    /** The same case on another day. */
    Case on(LocalDate other) {
        return new Case(particulars, inRoll, policy, other);
    }

    /** Days to come on which something changes by itself, in order: a birthday, papers, the cover. */
    List<LocalDate> daysOfChange() {
        Stream<LocalDate> ofPapers = particulars.documents().stream()
                .flatMap(document -> Stream.concat(
                        Stream.of(document.expiresOn().plusDays(1)), Stream.ofNullable(document.issuedOn())));
        Stream<LocalDate> ofPolicy = Stream.of(firstDay(), policy.eighteenCharacterCardsFrom());
        return Stream.of(ofPolicy, ofPapers, inRoll.stream().flatMap(RollEntry::changes))
                .flatMap(days -> days)
                .filter(day::isBefore)
                .distinct()
                .sorted()
                .toList();
    }
}
