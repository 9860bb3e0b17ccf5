package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.Applicant;
import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Applicants;
import dev.jinvax.eligibility.domain.Assessed;
import dev.jinvax.kit.time.MovableClock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Judges applicants again when time, a policy or an insurer's roll may have changed what is true of them. */
@Singleton
public class ReassessApplicants {
    private static final int SLICE = 200;

    private final Applicants applicants;
    private final AssessApplicants assess;
    private final KeepAssessments keep;
    private final Announcements announcements;
    private final Clock clock;

    public ReassessApplicants(
            Applicants applicants,
            AssessApplicants assess,
            KeepAssessments keep,
            Announcements announcements,
            Clock clock) {
        this.applicants = applicants;
        this.assess = assess;
        this.keep = keep;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** A slice of those whose day has come; answers how many there were. */
    @Transactional
    public int reassessDue() {
        List<ApplicantId> due = applicants.due(LocalDate.ofInstant(clock.instant(), MovableClock.SHANGHAI), SLICE);
        reassess(due);
        return due.size();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void reassess(Collection<ApplicantId> ids) {
        reassess(applicants.lock(ids).stream().map(Applicant::reassess).toList());
    }

    /** Judges and keeps applicants that are locked and already stand at their next version. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reassess(List<Applicant> next) {
        if (next.isEmpty()) {
            return;
        }
        List<Assessed> judged = assess.assess(next);
        keep.update(judged);
        announcements.assessed(judged, Map.of());
    }
}
