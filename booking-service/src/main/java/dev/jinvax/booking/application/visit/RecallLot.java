package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.domain.visit.LotRecall;
import dev.jinvax.booking.domain.visit.LotRecalls;
import dev.jinvax.booking.domain.visit.Recorded;
import dev.jinvax.kit.ids.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** A lot is recalled: from now on nobody is given it, and whoever had it is told ({@link TellRecalled}). */
@Singleton
public class RecallLot {
    private final LotRecalls recalls;
    private final Clock clock;

    RecallLot(LotRecalls recalls, Clock clock) {
        this.recalls = recalls;
        this.clock = clock;
    }

    /** Empty when the lot is recalled already. */
    @Transactional
    public Optional<LotRecall> recall(Command command) {
        LotRecall recall = new LotRecall(
                Ids.next(),
                command.productCode(),
                command.lot(),
                command.reasonCode(),
                new Recorded(clock.instant(), command.by()));
        return recalls.add(recall) ? Optional.of(recall) : Optional.empty();
    }

    /** Which lot, why, and which client says so. */
    public record Command(String productCode, String lot, String reasonCode, String by) {}
}
