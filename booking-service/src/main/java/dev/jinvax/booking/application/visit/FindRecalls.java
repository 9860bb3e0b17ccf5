package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.domain.visit.LotRecall;
import dev.jinvax.booking.domain.visit.LotRecalls;
import dev.jinvax.booking.domain.visit.RecalledDose;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the recalls, and everybody who had a recalled lot. */
@Singleton
public class FindRecalls {
    private final LotRecalls recalls;

    FindRecalls(LotRecalls recalls) {
        this.recalls = recalls;
    }

    /** @param after the last of the page before; all zeros for the first page */
    public List<LotRecall> list(UUID after, int most) {
        return recalls.page(after, most);
    }

    public Optional<LotRecall> find(UUID recallId) {
        return recalls.find(recallId);
    }

    /** How many doses of the lot are on record. */
    public int doses(LotRecall recall) {
        return recalls.doses(recall.recallId());
    }

    /** @param after the booking the page before ended with; all zeros for the first page */
    public List<RecalledDose> doses(LotRecall recall, UUID after, int most) {
        return recalls.doses(recall.recallId(), after, most);
    }
}
