package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.RollImport;
import dev.jinvax.eligibility.domain.RollImports;
import dev.jinvax.kit.ids.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Opens the record of an upload of the roll, so that others can ask how far it has come. */
@Singleton
public class BeginRollImport {
    private final RollImports imports;
    private final Clock clock;

    public BeginRollImport(RollImports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** Empty when the sender's number names an earlier upload. */
    @Transactional
    public Optional<RollImport.Id> begin(String clientId, Optional<String> outImportNo) {
        RollImport begun = RollImport.begin(new RollImport.Id(Ids.next()), clientId, outImportNo, clock.instant());
        return imports.begin(begun) ? Optional.of(begun.id()) : Optional.empty();
    }
}
