package dev.jinvax.kit.inbox;

import java.util.List;

/** What a consumer does with events, inside a transaction the {@link EventIntake} has begun. */
@FunctionalInterface
public interface EventHandler {
    void handle(List<IncomingEvent> events);
}
