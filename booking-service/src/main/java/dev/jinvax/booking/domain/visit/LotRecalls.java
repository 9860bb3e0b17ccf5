package dev.jinvax.booking.domain.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The recalls of lots and the doses they concern, as the doses read now: a corrected lot comes and goes. */
public interface LotRecalls {
    /** Keeps the recall and puts down every dose of the lot; false, and nothing done, when the lot is recalled already. */
    boolean add(LotRecall recall);

    Optional<LotRecall> find(UUID recallId);

    Optional<LotRecall> ofLot(String productCode, String lot);

    /** In order of making. */
    List<LotRecall> page(UUID after, int most);

    /** How many doses of the lot are on record. */
    int doses(UUID recallId);

    /** Doses of the lot after a booking, in order of the bookings' making. */
    List<RecalledDose> doses(UUID recallId, UUID after, int most);

    /** Whether the lot is recalled; no lot is until the running transaction ends. */
    boolean isRecalled(String productCode, String lot);

    /** Puts the dose down if its lot is recalled: a correction brought it in. */
    void concern(Dose dose);

    /** Bookings whose dose is of a recalled lot, which nobody has been told yet. */
    List<UUID> untold(int most);

    /** The recall that concerns the booking's dose and is still to be told. */
    Optional<LotRecall> untoldOf(UUID bookingId);

    void told(UUID recallId, UUID bookingId, Instant at);
}
