package dev.jinvax.eligibility.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where persons are kept, by the keyed hashes of their documents. */
public interface Persons {
    Map<String, PersonKey> known(Collection<String> documentHashes);

    /** Holds the persons against linking and erasure until the transaction ends; answers those still living. */
    Set<PersonKey> hold(Collection<PersonKey> persons);

    /** Locks a living person for linking or erasure and answers its version. */
    Optional<Integer> lock(PersonKey person);

    /** Writes those hashes that are nobody's yet, and answers them. */
    Set<String> claim(Map<String, PersonKey> documents);

    void insert(Collection<PersonKey> fresh, Instant now);

    /** Forgets hashes that no living applicant of the person uses any more. */
    void releaseUnused(PersonKey person, Collection<String> documentHashes);

    /** Moves everything of {@code other} to {@code survivor}; answers the survivor's next version. */
    int link(PersonKey survivor, PersonKey other);

    void erase(PersonKey person, Instant now);

    void openCases(List<LinkCase> cases, Instant now);

    void closeCases(PersonKey person, Instant now);

    /** Closes the case of these two; whether there was one. */
    boolean closeCase(PersonKey one, PersonKey other, Instant now);

    List<LinkCase> openCases();
}
