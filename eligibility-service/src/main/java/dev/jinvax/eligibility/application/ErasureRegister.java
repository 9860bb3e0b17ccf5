package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.ApplicantId;
import java.time.Instant;
import java.util.List;

/** Who was erased, kept apart from the database and its backups, so that what a restore brings back goes again. */
public interface ErasureRegister {
    /** On return it is kept for good: nobody is told "erased" before. */
    void add(ApplicantId applicant, Instant at);

    List<ApplicantId> all();
}
