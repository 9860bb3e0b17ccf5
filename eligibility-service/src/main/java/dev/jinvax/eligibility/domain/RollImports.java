package dev.jinvax.eligibility.domain;

import dev.jinvax.eligibility.domain.RollImport.Id;
import dev.jinvax.eligibility.domain.RollImport.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where uploads of the roll are kept, with what was wrong in them. */
public interface RollImports {
    /** Whether it was begun; not when the sender's number names another. */
    boolean begin(RollImport begun);

    /** Adds a slice of lines. */
    void progress(Id id, int lines, int refused, List<Fault> faults, Instant now);

    void end(Id id, State state, Instant now);

    Optional<RollImport> find(String clientId, Id id);

    Optional<RollImport> named(String clientId, String outImportNo);

    /** The latest first. */
    List<RollImport> page(String clientId, UUID before, int limit);

    /** What was wrong, in order of lines. */
    List<KeptFault> faults(Id id, long after, int limit);

    /**
     * One thing wrong with a line; never what stood there.
     *
     * @param line of the file as sent, from 1
     */
    record Fault(int line, String code, String field) {}

    /** A fault with its place in the list. */
    record KeptFault(long position, Fault fault) {}
}
