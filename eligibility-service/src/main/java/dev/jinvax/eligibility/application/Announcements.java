package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.Applicant;
import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Assessed;
import dev.jinvax.eligibility.domain.PersonKey;
import dev.jinvax.eligibility.domain.Policy;
import dev.jinvax.eligibility.domain.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the other services are told, in the transaction of the change. */
public interface Announcements {
    void assessed(List<Assessed> assessed, Map<ApplicantId, Submission> submissions);

    void contacts(List<Applicant> applicants);

    void refused(Map<Submission, List<Flaw>> refused);

    /**
     * Ends an applicant everywhere.
     *
     * @param last the person and all its applicants, when this was its last one
     */
    void erased(ApplicantId applicant, Optional<ErasedPerson> last);

    void linked(PersonKey survivor, PersonKey other, int version, Instant at);

    void published(List<Policy> policies, Instant at);

    /** A person of whom nothing is left. */
    record ErasedPerson(PersonKey person, List<ApplicantId> applicants, Instant at) {}
}
