package dev.jinvax.eligibility.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every assessment ever made of a living applicant. */
public interface Assessments {
    void append(List<Assessed> assessed);

    /** The answer that stood at the instant. */
    Optional<String> answerAt(ApplicantId id, Instant at);

    /** The present answers. */
    Map<ApplicantId, String> answers(Collection<ApplicantId> ids);

    void erase(ApplicantId id);
}
