package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.Applicant;
import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Applicants;
import dev.jinvax.eligibility.domain.Assessments;
import dev.jinvax.eligibility.domain.OwnNumber;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds a partner's own applicants with their present assessments. */
@Singleton
public class FindApplicants {
    private final Applicants applicants;
    private final Assessments assessments;
    private final KeyedHashes hashes;

    public FindApplicants(Applicants applicants, Assessments assessments, KeyedHashes hashes) {
        this.applicants = applicants;
        this.assessments = assessments;
        this.hashes = hashes;
    }

    public Optional<Found> byId(String clientId, ApplicantId id) {
        return applicants.find(clientId, id).map(this::withAnswer);
    }

    public Optional<Found> byOwnNumber(String clientId, String outApplicantNo) {
        OwnNumber number = hashes.ownNumber(clientId, outApplicantNo);
        return Optional.ofNullable(applicants.named(List.of(number)).get(number))
                .flatMap(id -> byId(clientId, id));
    }

    public List<Found> page(String clientId, UUID after, int limit) {
        List<Applicant> page = applicants.page(clientId, after, limit);
        Map<ApplicantId, String> answers =
                assessments.answers(page.stream().map(Applicant::id).toList());
        return page.stream()
                .map(applicant -> new Found(applicant, answers.getOrDefault(applicant.id(), "null")))
                .toList();
    }

    private Found withAnswer(Applicant applicant) {
        String answer = assessments.answers(List.of(applicant.id())).getOrDefault(applicant.id(), "null");
        return new Found(applicant, answer);
    }

    /**
     * An applicant as found.
     *
     * @param answer JSON of its present assessment
     */
    public record Found(Applicant applicant, String answer) {}
}
