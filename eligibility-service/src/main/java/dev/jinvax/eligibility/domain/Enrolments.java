package dev.jinvax.eligibility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The insurer's roll, as keyed hashes. */
public interface Enrolments {
    /** Those of the hashes that are in the roll on the day. */
    Set<String> enrolledOn(LocalDate day, Collection<String> insuranceHashes);

    void keep(List<RollEntry> entries, Instant now);

    /** One insured number. */
    record RollEntry(String insuranceHash, Optional<LocalDate> validFrom, Optional<LocalDate> validUntil) {}
}
