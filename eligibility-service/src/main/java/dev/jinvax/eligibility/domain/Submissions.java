package dev.jinvax.eligibility.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Which applicant a batch row became. */
public interface Submissions {
    Map<Submission, ApplicantId> applicants(Collection<Submission> submissions);

    /** Keeps what each row became; a refused one became nobody. */
    void keep(Map<Submission, Optional<ApplicantId>> became, Instant now);
}
