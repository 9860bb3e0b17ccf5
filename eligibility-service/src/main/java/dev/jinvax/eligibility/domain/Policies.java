package dev.jinvax.eligibility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where policies are kept. */
public interface Policies {
    Optional<Policy> inForceOn(LocalDate day);

    Optional<Policy> version(int policyVersion);

    List<Policy> all();

    /** The next day on which another policy comes into force. */
    Optional<LocalDate> nextChangeAfter(LocalDate day);

    /** Numbers and keeps a policy; one writer at a time. */
    Policy add(Policy draft);

    /** Locks and answers those nobody was told of yet, and marks them as told. */
    List<Policy> takeUnpublished(Instant now);
}
