package dev.jinvax.kit.inbox;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.outbox.Outbox;
import dev.jinvax.kit.outbox.OutgoingEvent;
import dev.jinvax.kit.problem.SqlStates;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    /** What is larger may not fit into a message together with its cause; it would then never leave the outbox. */
    private static final int LONGEST_TOLD = 512 * 1024;

    private final Inbox inbox;
    private final Outbox outbox;
    private final SetAsideMessages setAside;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();

    public EventIntake(Inbox inbox, Outbox outbox, SetAsideMessages setAside, MeterRegistry meters, Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.setAside = setAside;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Says what a consumer does with its events. It is said when the service starts, so that a message set aside in an
     * earlier life can be taken again before the next one comes.
     *
     * @param consumer names the effect, for instance {@code booking.assessments}
     */
    public void listen(String consumer, Once once, EventHandler handler) {
        listeners.put(consumer, new Listener(consumer, once, handler));
    }

    /** Takes the messages; on return each has had its effect, had it before, or was set aside. */
    public void take(String consumer, ConsumerRecords<String, byte[]> messages) {
        List<IncomingEvent> events = new ArrayList<>(messages.count());
        for (ConsumerRecord<String, byte[]> message : messages) {
            events.add(IncomingEvent.of(message));
        }
        take(consumer, events);
    }

    /** As {@link #take(String, ConsumerRecords)}, for events already read. */
    public void take(String consumer, List<IncomingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Listener listener = listener(consumer);
        try {
            transactionally(listener, events);
        } catch (RuntimeException failure) {
            LOG.debugf("slice of %d for %s failed, taking one by one", events.size(), consumer);
            events.forEach(event -> takeAlone(listener, event));
        }
    }

    /** Takes one event in the running transaction, or throws. */
    void takeNow(String consumer, IncomingEvent event) {
        listener(consumer).take(inbox, List.of(event));
    }

    private Listener listener(String consumer) {
        Listener listener = listeners.get(consumer);
        if (listener == null) {
            throw new IllegalStateException("nobody listens as " + consumer);
        }
        return listener;
    }

    private void takeAlone(Listener listener, IncomingEvent event) {
        int permanentFailures = 0;
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                transactionally(listener, List.of(event));
                return;
            } catch (RuntimeException failure) {
                boolean passes = SqlStates.hasTransientCause(failure);
                if (!passes && (++permanentFailures == ATTEMPTS || failure instanceof UnreadableEventException)) {
                    if (setAside(listener.consumer(), event, failure)) {
                        return;
                    }
                }
                LOG.warnf(
                        "%s waits with %s: %s",
                        listener.consumer(), event, failure.getClass().getSimpleName());
                pause(pause);
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            }
        }
    }

    private void transactionally(Listener listener, List<IncomingEvent> events) {
        if (events.get(0).traceparent() != null && events.size() == 1) {
            MDC.put("traceparent", events.get(0).traceparent());
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> listener.take(inbox, events));
        } finally {
            MDC.remove("traceparent");
        }
    }

    private boolean setAside(String consumer, IncomingEvent event, RuntimeException failure) {
        String reason = consumer + ": " + failure.getClass().getSimpleName()
                + (failure instanceof UnreadableEventException ? " " + failure.getMessage() : "")
                + " at " + event.topic() + "/" + event.partition() + "/" + event.offset();
        String cause = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                IncomingEvent kept = event.storable();
                if (setAside.keep(
                        new SetAsideMessage(Ids.next(), consumer, kept, cause, clock.instant(), Optional.empty()))) {
                    outbox.append(List.of(letter(kept, cause)));
                }
            });
            meters.counter("jinvax.events.set.aside", "consumer", consumer).increment();
            LOG.errorf("set aside: %s", reason);
            return true;
        } catch (RuntimeException alsoFailed) {
            LOG.errorf(
                    "could not set aside %s: %s", event, alsoFailed.getClass().getSimpleName());
            return false;
        }
    }

    private static OutgoingEvent letter(IncomingEvent event, String cause) {
        byte[] body = event.body();
        boolean fits = body == null || body.length <= LONGEST_TOLD;
        return new OutgoingEvent(
                event.topic() + ".dlt",
                event.key(),
                event.id(),
                event.type(),
                event.time(),
                fits ? body : null,
                fits ? cause : cause + ", too large to be repeated");
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", e);
        }
    }

    /** What a consumer does, and what makes a repetition harmless. */
    private record Listener(String consumer, Once once, EventHandler handler) {
        void take(Inbox inbox, List<IncomingEvent> events) {
            List<IncomingEvent> fresh = once == Once.BY_ID ? inbox.recordFresh(consumer, events) : List.copyOf(events);
            if (!fresh.isEmpty()) {
                handler.handle(fresh);
            }
        }
    }
}
