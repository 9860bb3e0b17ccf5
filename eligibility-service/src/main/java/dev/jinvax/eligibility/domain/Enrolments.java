package dev.jinvax.eligibility.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The insurer's roll, as keyed hashes. */
public interface Enrolments {
    /** What the roll says of those of the hashes it knows. */
    Map<String, RollEntry> known(Collection<String> insuranceHashes);

    void keep(List<RollEntry> entries, Instant now);
}
