package dev.jinvax.kit.inbox;

import dev.jinvax.kit.outbox.Outbox;
import dev.jinvax.kit.outbox.OutgoingEvent;
import dev.jinvax.kit.problem.SqlStates;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Takes a slice of messages as one transaction. When the slice fails, its messages are taken one by one, so that a
 * poisoned one is set aside on {@code <topic>.dlt} and holds up none of its neighbours. Failures that pass by themselves
 * (database away, deadlock) are waited out: nothing is set aside because a machine was restarted.
 */
@Singleton
public class EventIntake {
    private static final Logger LOG = Logger.getLogger(EventIntake.class);
    private static final int ATTEMPTS = 3;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final int LONGEST_REASON = 500;

    private final Inbox inbox;
    private final Outbox outbox;
    private final MeterRegistry meters;

    public EventIntake(Inbox inbox, Outbox outbox, MeterRegistry meters) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.meters = meters;
    }

    /**
     * Takes the messages; on return each has had its effect, had it before, or was set aside.
     *
     * @param consumer names the effect, for instance {@code booking.assessments}
     */
    public void take(String consumer, Once once, ConsumerRecords<String, byte[]> messages, EventHandler handler) {
        List<IncomingEvent> events = new ArrayList<>(messages.count());
        for (ConsumerRecord<String, byte[]> message : messages) {
            events.add(IncomingEvent.of(message));
        }
        take(consumer, once, events, handler);
    }

    /** As {@link #take(String, Once, ConsumerRecords, EventHandler)}, for events already read. */
    public void take(String consumer, Once once, List<IncomingEvent> events, EventHandler handler) {
        if (events.isEmpty()) {
            return;
        }
        try {
            transactionally(consumer, once, events, handler);
        } catch (RuntimeException failure) {
            LOG.debugf("slice of %d for %s failed, taking one by one", events.size(), consumer);
            events.forEach(event -> takeAlone(consumer, once, event, handler));
        }
    }

    private void takeAlone(String consumer, Once once, IncomingEvent event, EventHandler handler) {
        int permanentFailures = 0;
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                transactionally(consumer, once, List.of(event), handler);
                return;
            } catch (RuntimeException failure) {
                boolean passes = SqlStates.hasTransientCause(failure);
                if (!passes && (++permanentFailures == ATTEMPTS || failure instanceof UnreadableEventException)) {
                    if (setAside(consumer, event, failure)) {
                        return;
                    }
                }
                LOG.warnf(
                        "%s waits with %s: %s",
                        consumer, event, failure.getClass().getSimpleName());
                pause(pause);
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            }
        }
    }

    private void transactionally(String consumer, Once once, List<IncomingEvent> events, EventHandler handler) {
        if (events.get(0).traceparent() != null && events.size() == 1) {
            MDC.put("traceparent", events.get(0).traceparent());
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                List<IncomingEvent> fresh =
                        once == Once.BY_ID ? inbox.recordFresh(consumer, events) : List.copyOf(events);
                if (!fresh.isEmpty()) {
                    handler.handle(fresh);
                }
            });
        } finally {
            MDC.remove("traceparent");
        }
    }

    private boolean setAside(String consumer, IncomingEvent event, RuntimeException failure) {
        String reason = consumer + ": " + failure.getClass().getSimpleName()
                + (failure instanceof UnreadableEventException ? " " + failure.getMessage() : "")
                + " at " + event.topic() + "/" + event.partition() + "/" + event.offset();
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.append(List.of(new OutgoingEvent(
                            event.topic() + ".dlt",
                            event.key(),
                            event.id(),
                            event.type(),
                            event.time(),
                            event.body(),
                            reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason))));
            meters.counter("jinvax.events.set.aside", "consumer", consumer).increment();
            LOG.errorf("set aside: %s", reason);
            return true;
        } catch (RuntimeException alsoFailed) {
            LOG.errorf(
                    "could not set aside %s: %s", event, alsoFailed.getClass().getSimpleName());
            return false;
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", e);
        }
    }
}
