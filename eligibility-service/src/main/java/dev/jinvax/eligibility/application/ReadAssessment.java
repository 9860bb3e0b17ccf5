package dev.jinvax.eligibility.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.eligibility.domain.Applicant;
import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Applicants;
import dev.jinvax.eligibility.domain.Assessments;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.eligibility.domain.Policies;
import dev.jinvax.kit.json.JsonConventions;
import dev.jinvax.kit.time.MovableClock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Repeats what was said of an applicant at some time, or says what would be said on a day to come. */
@Singleton
public class ReadAssessment {
    private final Applicants applicants;
    private final Assessments assessments;
    private final Policies policies;
    private final AssessApplicants assess;
    private final Clock clock;
    private final ObjectMapper json = JsonConventions.forEvents();

    public ReadAssessment(
            Applicants applicants, Assessments assessments, Policies policies, AssessApplicants assess, Clock clock) {
        this.applicants = applicants;
        this.assessments = assessments;
        this.policies = policies;
        this.assess = assess;
        this.clock = clock;
    }

    /** The answer that stood at the instant, byte for byte; for one to come, what would be said then. */
    public Optional<String> asOf(String clientId, ApplicantId id, Instant at) {
        Optional<Applicant> applicant = applicants.find(clientId, id);
        if (applicant.isEmpty()) {
            return Optional.empty();
        }
        return at.isAfter(clock.instant())
                ? preview(applicant.get().particulars(), LocalDate.ofInstant(at, MovableClock.SHANGHAI))
                        .map(this::write)
                : assessments.answerAt(id, at);
    }

    /** What would be said of somebody on a day, under the policy then in force; nothing is kept. */
    public Optional<AssessmentAnswer> preview(Particulars particulars, LocalDate day) {
        return policies.inForceOn(day).map(policy -> assess.preview(particulars, policy, day));
    }

    /** What would be said of somebody on a day under a policy version, whether in force then or not. */
    public Optional<AssessmentAnswer> preview(Particulars particulars, LocalDate day, int policyVersion) {
        return policies.version(policyVersion).map(policy -> assess.preview(particulars, policy, day));
    }

    private String write(AssessmentAnswer answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an assessment is not writable", e);
        }
    }
}
