package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.Audience;
import dev.jinvax.notification.domain.DueReminder;
import dev.jinvax.notification.domain.EventTypes;
import dev.jinvax.notification.domain.Message;
import dev.jinvax.notification.domain.ReminderKind;
import dev.jinvax.notification.domain.ReminderOutcome;
import dev.jinvax.notification.domain.ReminderState;
import dev.jinvax.notification.persistence.DueReminders;
import dev.jinvax.notification.persistence.StoredDeliveries.Addressed;
import dev.jinvax.notification.persistence.StoredReminders;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Sends what is due. A reminder is claimed with a lease, put down for the webhooks in the same transaction, sent by mail
 * and then marked. Only a crash between sending and marking can send a mail again, and then under the same Message-ID.
 */
@Singleton
public class SendReminders {
    private static final Logger LOG = Logger.getLogger(SendReminders.class);
    private static final int MOST_UNDER_WAY = 120;

    /** Fewer are not worth a transaction of their own. */
    private static final int WORTH_CLAIMING = 30;

    private final DueReminders due;
    private final StoredReminders reminders;
    private final TellWebhooks tellWebhooks;
    private final Payloads payloads;
    private final MailReminder mail;
    private final Bells bells;
    private final Clock clock;
    private final MeterRegistry meters;
    private final ConcurrentLinkedQueue<Result> results = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();

    public SendReminders(
            DueReminders due,
            StoredReminders reminders,
            TellWebhooks tellWebhooks,
            Payloads payloads,
            MailReminder mail,
            Bells bells,
            Clock clock,
            MeterRegistry meters) {
        this.due = due;
        this.reminders = reminders;
        this.tellWebhooks = tellWebhooks;
        this.payloads = payloads;
        this.mail = mail;
        this.bells = bells;
        this.clock = clock;
        this.meters = meters;
    }

    /** Marks what has come back, claims what is due and sets it going; returns at once. */
    public void round() {
        mark();
        int free = MOST_UNDER_WAY - underWay.get();
        if (free >= WORTH_CLAIMING) {
            claim(free).forEach(this::send);
        }
    }

    /** Marks what has come back; answers how much is still under way. */
    public int mark() {
        List<Result> done = new ArrayList<>();
        for (Result result = results.poll(); result != null; result = results.poll()) {
            done.add(result);
        }
        if (!done.isEmpty()) {
            finish(done);
        }
        return underWay.get();
    }

    private void finish(List<Result> done) {
        Instant now = clock.instant();
        try {
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            reminders.finish(done.stream().map(Result::outcome).toList(), now));
        } catch (RuntimeException databaseAway) {
            results.addAll(done);
            throw databaseAway;
        }
        underWay.addAndGet(-done.size());
        done.forEach(result -> count(result.kind(), result.outcome().state()));
        bells.reminders().ring();
    }

    List<DueReminder> claim(int most) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            List<DueReminder> claimed = due.claim(most, now);
            List<DueReminder> wanted = new ArrayList<>();
            List<ReminderOutcome> others = new ArrayList<>();
            for (DueReminder reminder : claimed) {
                Optional<ReminderOutcome> instead = reminder.instead(now);
                instead.ifPresentOrElse(others::add, () -> wanted.add(reminder));
                instead.ifPresent(outcome -> count(reminder.kind(), outcome.state()));
            }
            reminders.finish(others, now);
            Map<UUID, Integer> told = tell(wanted);
            due.countWebhooks(told);
            return wanted.stream()
                    .map(reminder -> reminder.through(told.getOrDefault(reminder.reminderId(), 0)))
                    .toList();
        });
    }

    private Map<UUID, Integer> tell(List<DueReminder> wanted) {
        List<Addressed> addressed =
                tellWebhooks.tell(wanted.stream().map(this::message).toList());
        return addressed.stream()
                .flatMap(each -> Optional.ofNullable(each.message().reminderId()).stream())
                .collect(Collectors.toMap(id -> id, id -> 1, Integer::sum));
    }

    private void send(DueReminder reminder) {
        underWay.incrementAndGet();
        // A letter that cannot even be written is trouble of this reminder alone.
        CompletableFuture.completedFuture(reminder).thenCompose(mail::send).whenComplete((outcome, failure) -> {
            if (failure != null) {
                LOG.errorf(failure, "reminder %s could not be sent", reminder.reminderId());
            }
            results.add(new Result(
                    reminder.kind(),
                    failure == null ? outcome : MailReminder.trouble(reminder, MailReminder.TROUBLE, clock.instant())));
            bells.reminders().ring();
        });
    }

    private Message message(DueReminder reminder) {
        boolean forPerson = reminder.audience() == Audience.PERSON;
        boolean alert =
                reminder.kind() == ReminderKind.ESCALATION || reminder.kind() == ReminderKind.OBSERVATION_OVERDUE;
        String type = alert ? EventTypes.ALERT_RAISED : EventTypes.REMINDER_DUE;
        return new Message(
                "rem_" + reminder.reminderId(),
                type,
                forPerson && isForWhoBooked(reminder)
                        ? Optional.of(reminder.booking().clientId())
                        : Optional.empty(),
                forPerson ? Optional.empty() : Optional.of(reminder.booking().siteId()),
                payloads.reminder(type, reminder),
                reminder.booking().bookingId(),
                reminder.reminderId(),
                reminder.expiresAt());
    }

    /** An employer is told of appointments, never of what it could infer a person's health from. */
    private static boolean isForWhoBooked(DueReminder reminder) {
        return !(reminder.booking().isByOrganisation() && reminder.kind().revealsHealth());
    }

    private void count(ReminderKind kind, ReminderState state) {
        if (state != ReminderState.SCHEDULED) {
            meters.counter("jinvax.reminders", "kind", kind.name(), "state", state.name())
                    .increment();
        }
    }

    private record Result(ReminderKind kind, ReminderOutcome outcome) {}
}
