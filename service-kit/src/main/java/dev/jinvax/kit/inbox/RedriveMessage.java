package dev.jinvax.kit.inbox;

import dev.jinvax.kit.problem.SqlStates;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Gives a set-aside message to its consumer once more. It is not put back on its topic: there it would come to lie after
 * newer messages of its key, and other consumers have had it.
 */
@Singleton
public class RedriveMessage {
    private static final Logger LOG = Logger.getLogger(RedriveMessage.class);

    private final SetAsideMessages messages;
    private final EventIntake intake;
    private final Clock clock;

    RedriveMessage(SetAsideMessages messages, EventIntake intake, Clock clock) {
        this.messages = messages;
        this.intake = intake;
        this.clock = clock;
    }

    /** @return empty when there is no such message */
    public Optional<Redriven> redrive(UUID id) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> messages.lock(id).map(this::take));
        } catch (RuntimeException failure) {
            if (SqlStates.hasTransientCause(failure)) {
                throw failure;
            }
            LOG.warnf("still poisoned: %s (%s)", id, failure.getClass().getSimpleName());
            return Optional.of(Redriven.STILL_POISONED);
        }
    }

    private Redriven take(SetAsideMessage message) {
        if (message.takenAt().isPresent()) {
            return Redriven.TAKEN_BEFORE;
        }
        intake.takeNow(message.consumer(), message.event());
        messages.taken(message.id(), clock.instant());
        LOG.infof("taken again: %s by %s", message.event(), message.consumer());
        return Redriven.TAKEN;
    }
}
