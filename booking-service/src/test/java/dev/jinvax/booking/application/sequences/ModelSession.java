package dev.jinvax.booking.application.sequences;

import dev.jinvax.booking.domain.Projections.KnownSession;
import dev.jinvax.booking.domain.Projections.Reserved;
import dev.jinvax.booking.domain.SessionSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A session and what the registry told of it, in the order of telling. */
final class ModelSession {
    private final SessionSlot slot;
    private final List<KnownSession> told = new ArrayList<>();

    ModelSession(SessionSlot slot, int capacity, int keptForLater) {
        this.slot = slot;
        tell(capacity, keptForLater);
    }

    KnownSession tell(int capacity, int keptForLater) {
        KnownSession event = new KnownSession(told.size() + 1L, slot, capacity, new Reserved(0, keptForLater), true);
        told.add(event);
        return event;
    }

    KnownSession told(int number) {
        return told.get(number);
    }

    int tellings() {
        return told.size();
    }

    UUID id() {
        return slot.sessionId();
    }

    SessionSlot slot() {
        return slot;
    }

    int capacity() {
        return now().capacity();
    }

    int keptForLater() {
        return now().reserved().laterDoses();
    }

    private KnownSession now() {
        return told.get(told.size() - 1);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(slot.endsAt());
    }
}
