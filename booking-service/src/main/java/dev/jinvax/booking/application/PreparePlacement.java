package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.BookingRules.Wish;
import dev.jinvax.booking.domain.Placement;
import dev.jinvax.kit.ids.Ids;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Writes down everything that will be kept and told if a wish gets its place, before any lock is held. */
@Singleton
public class PreparePlacement {
    private final ConfirmationAnswer answer;
    private final ConfirmationEvent event;

    public PreparePlacement(ConfirmationAnswer answer, ConfirmationEvent event) {
        this.answer = answer;
        this.event = event;
    }

    Placement prepare(Wish wish) {
        UUID bookingId = Ids.next();
        String reference = Ids.reference();
        return new Placement(
                wish,
                bookingId,
                reference,
                Ids.next(),
                event.body(wish, bookingId, reference),
                answer.body(wish, bookingId, reference));
    }

    /** The answer a partner gets for a confirmed booking. */
    public interface ConfirmationAnswer {
        byte[] body(Wish wish, UUID bookingId, String reference);
    }

    /** The event that tells of a confirmed booking. */
    public interface ConfirmationEvent {
        byte[] body(Wish wish, UUID bookingId, String reference);
    }
}
