package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.RollImport;
import dev.jinvax.eligibility.domain.RollImports;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Closes the record of an upload of the roll. */
@Singleton
public class EndRollImport {
    private final RollImports imports;
    private final Clock clock;

    public EndRollImport(RollImports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Transactional
    public void end(RollImport.Id id, RollImport.State state) {
        imports.end(id, state, clock.instant());
    }
}
