package dev.jinvax.booking.application.sequences;

import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.DosePool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A booking, the events it must have told, and the answer its key is bound to. */
final class ModelBooking {
    final Wish wish;
    final DosePool pool;
    final List<String> events = new ArrayList<>(List.of("booking.confirmed.v1"));
    ModelSession session;
    BookingState state = BookingState.CONFIRMED;
    int doseNumber;
    int changes;
    boolean flagged;
    /** Number and day of the dose on record; meaningless before the dose. */
    int recordedDose;

    LocalDate dosedOn = LocalDate.MIN;
    private Optional<UUID> id = Optional.empty();
    private Optional<String> answer = Optional.empty();

    ModelBooking(Wish wish, ModelSession session, int doseNumber) {
        this.wish = wish;
        this.session = session;
        this.doseNumber = doseNumber;
        this.pool = DosePool.of(doseNumber);
    }

    /** Whether it uses a place. */
    boolean isPlaced() {
        return switch (state) {
            case CONFIRMED, CHECKED_IN, CLEARED, OBSERVING, FOLLOW_UP, COMPLETED -> true;
            case CANCELLED, NO_SHOW, DEFERRED -> false;
        };
    }

    void become(BookingState target, String event) {
        state = target;
        events.add(event);
    }

    /** The client has an answer at last; whether it is the one of before, if there was one. */
    boolean heard(UUID booking, String body) {
        boolean same = answer.map(body::equals).orElse(true);
        id = Optional.of(booking);
        answer = Optional.of(body);
        return same;
    }

    /** Empty while the only answer was lost. */
    Optional<UUID> id() {
        return id;
    }
}
