package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Applicants;
import dev.jinvax.eligibility.domain.Assessed;
import dev.jinvax.eligibility.domain.Assessments;
import dev.jinvax.eligibility.domain.KeptApplicant;
import dev.jinvax.eligibility.domain.OwnNumber;
import dev.jinvax.eligibility.domain.Policies;
import dev.jinvax.kit.time.MovableClock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes judged applicants with what they are found by, and their assessments. */
@Singleton
public class KeepAssessments {
    private final Applicants applicants;
    private final Assessments assessments;
    private final Policies policies;
    private final KeyedHashes hashes;
    private final Clock clock;

    public KeepAssessments(
            Applicants applicants, Assessments assessments, Policies policies, KeyedHashes hashes, Clock clock) {
        this.applicants = applicants;
        this.assessments = assessments;
        this.policies = policies;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** Keeps those that could be kept and answers them: somebody else may have taken a number a moment ago. */
    List<Assessed> insert(List<Assessed> fresh) {
        Set<ApplicantId> inserted = applicants.insert(kept(fresh));
        List<Assessed> kept = fresh.stream()
                .filter(each -> inserted.contains(each.applicant().id()))
                .toList();
        assessments.append(kept);
        return kept;
    }

    void update(List<Assessed> changed) {
        applicants.update(kept(changed));
        assessments.append(changed);
    }

    private List<KeptApplicant> kept(List<Assessed> assessed) {
        if (assessed.isEmpty()) {
            return List.of();
        }
        Optional<LocalDate> nextPolicy =
                policies.nextChangeAfter(LocalDate.ofInstant(clock.instant(), MovableClock.SHANGHAI));
        return assessed.stream().map(each -> kept(each, nextPolicy)).toList();
    }

    private KeptApplicant kept(Assessed assessed, Optional<LocalDate> nextPolicy) {
        var applicant = assessed.applicant();
        return new KeptApplicant(
                applicant,
                hashes.ownNumber(applicant.clientId(), applicant.particulars()).map(OwnNumber::hash),
                hashes.documents(applicant.particulars()),
                hashes.insurance(applicant.particulars()),
                Stream.of(assessed.assessment().changesOn(), nextPolicy)
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo));
    }
}
