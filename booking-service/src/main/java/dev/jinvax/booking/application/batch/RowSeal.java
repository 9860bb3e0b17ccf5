package dev.jinvax.booking.application.batch;

import dev.jinvax.kit.personal.Sealer;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The seal under which rows wait in the database; each opens in its own place alone. */
@Singleton
public class RowSeal {
    private final Sealer sealer;

    public RowSeal(@ConfigProperty(name = "jinvax.keys.storage") String keyset) {
        this.sealer = Sealer.of(keyset);
    }

    byte[] seal(UUID batchId, int row, byte[] applicant) {
        return sealer.seal(applicant, place(batchId, row));
    }

    byte[] open(UUID batchId, int row, byte[] sealed) {
        return sealer.open(sealed, place(batchId, row));
    }

    private static String place(UUID batchId, int row) {
        return "batch_row.sealed:" + batchId + "/" + row;
    }
}
