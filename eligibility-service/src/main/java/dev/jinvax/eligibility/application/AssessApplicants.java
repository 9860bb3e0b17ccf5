package dev.jinvax.eligibility.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.eligibility.domain.Applicant;
import dev.jinvax.eligibility.domain.Assessed;
import dev.jinvax.eligibility.domain.Assessment;
import dev.jinvax.eligibility.domain.Enrolments;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.eligibility.domain.Policies;
import dev.jinvax.eligibility.domain.Policy;
import dev.jinvax.eligibility.domain.RollEntry;
import dev.jinvax.eligibility.domain.rule.Assess;
import dev.jinvax.eligibility.domain.rule.Case;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.json.JsonConventions;
import dev.jinvax.kit.time.MovableClock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Judges applicants today, under the policy in force; stores nothing. */
@Singleton
public class AssessApplicants {
    private final Policies policies;
    private final Enrolments enrolments;
    private final KeyedHashes hashes;
    private final Clock clock;
    private final ObjectMapper json = JsonConventions.forEvents();

    public AssessApplicants(Policies policies, Enrolments enrolments, KeyedHashes hashes, Clock clock) {
        this.policies = policies;
        this.enrolments = enrolments;
        this.hashes = hashes;
        this.clock = clock;
    }

    List<Assessed> assess(List<Applicant> applicants) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate day = LocalDate.ofInstant(now, MovableClock.SHANGHAI);
        Policy policy = policies.inForceOn(day).orElseThrow(() -> new IllegalStateException("no policy in force"));
        List<Particulars> particulars =
                applicants.stream().map(Applicant::particulars).toList();
        Map<String, RollEntry> roll = rollOf(particulars);
        return applicants.stream()
                .map(applicant -> assessed(applicant, caseOf(applicant.particulars(), roll, policy, day), now))
                .toList();
    }

    /** What would be said of each on {@code day} under {@code policy}, in the same order. */
    List<Assessment> foresee(List<Particulars> particulars, Policy policy, LocalDate day) {
        Map<String, RollEntry> roll = rollOf(particulars);
        return particulars.stream()
                .map(each -> Assess.assess(caseOf(each, roll, policy, day)))
                .toList();
    }

    /** What would be said on {@code day} under {@code policy}. */
    AssessmentAnswer preview(Particulars particulars, Policy policy, LocalDate day) {
        Assessment assessment = foresee(List.of(particulars), policy, day).get(0);
        return AssessmentAnswer.of(assessment, null, clock.instant());
    }

    private Assessed assessed(Applicant applicant, Case subject, Instant now) {
        UUID id = Ids.next();
        Assessment assessment = Assess.assess(subject);
        String inputs = write(applicant.particulars()) + subject.enrolment() + subject.day();
        return new Assessed(
                applicant, assessment, id, now, hashes.digest(inputs), write(AssessmentAnswer.of(assessment, id, now)));
    }

    private Map<String, RollEntry> rollOf(List<Particulars> particulars) {
        List<String> declared = particulars.stream()
                .map(hashes::insurance)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return enrolments.known(declared);
    }

    private Case caseOf(Particulars particulars, Map<String, RollEntry> roll, Policy policy, LocalDate day) {
        Optional<RollEntry> inRoll = hashes.insurance(particulars).flatMap(hash -> Optional.ofNullable(roll.get(hash)));
        return new Case(particulars, inRoll, policy, day);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass(), e);
        }
    }
}
