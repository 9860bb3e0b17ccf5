package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.Addressee;
import dev.jinvax.notification.domain.Addressees;
import dev.jinvax.notification.domain.Audience;
import dev.jinvax.notification.domain.DueReminder;
import dev.jinvax.notification.domain.Post;
import dev.jinvax.notification.domain.ReminderOutcome;
import dev.jinvax.notification.domain.ReminderState;
import dev.jinvax.notification.domain.RetrySchedule;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;

/** Sends one reminder by mail and says what comes of the reminder by that. */
@Singleton
public class MailReminder {
    static final String TROUBLE = "MAIL_TROUBLE";
    private static final String REFUSED = "MAIL_REFUSED";
    private static final String NO_ADDRESS = "NO_MAIL_ADDRESS";
    private static final String CONTACT_UNKNOWN = "CONTACT_UNKNOWN";
    private static final String SITE_UNKNOWN = "SITE_UNKNOWN";

    /** How long a contact that travels on another topic may be later than the booking. */
    private static final Duration CONTACT_MAY_LAG = Duration.ofMinutes(1);

    private final Post post;
    private final Addressees addressees;
    private final WriteLetter writeLetter;
    private final Clock clock;

    public MailReminder(Post post, Addressees addressees, WriteLetter writeLetter, Clock clock) {
        this.post = post;
        this.addressees = addressees;
        this.writeLetter = writeLetter;
        this.clock = clock;
    }

    CompletionStage<ReminderOutcome> send(DueReminder reminder) {
        Instant now = clock.instant();
        if (reminder.site().isEmpty()) {
            return CompletableFuture.completedFuture(trouble(reminder, SITE_UNKNOWN, now));
        }
        boolean person = reminder.audience() == Audience.PERSON;
        if (person
                && reminder.contact().isEmpty()
                && now.isBefore(reminder.dueAt().plus(CONTACT_MAY_LAG))) {
            return CompletableFuture.completedFuture(trouble(reminder, CONTACT_UNKNOWN, now));
        }
        Optional<Addressee> addressee = person ? addressees.person(reminder) : Optional.of(addressees.site());
        return addressee
                .flatMap(found -> found.email().map(address -> post(reminder, found, address)))
                .orElseGet(() -> CompletableFuture.completedFuture(withoutMail(reminder, NO_ADDRESS)));
    }

    private CompletionStage<ReminderOutcome> post(DueReminder reminder, Addressee addressee, String address) {
        return post.send(reminder, address, writeLetter.write(reminder, addressee))
                .thenApply(result -> switch (result) {
                    case TAKEN ->
                        new ReminderOutcome(reminder.reminderId(), ReminderState.SENT, null, clock.instant(), null);
                    case REFUSED -> withoutMail(reminder, REFUSED);
                    case TROUBLE -> trouble(reminder, TROUBLE, clock.instant());
                });
    }

    /** What went through a webhook is sent, with the reason why it did not go by mail. */
    private static ReminderOutcome withoutMail(DueReminder reminder, String reason) {
        ReminderState state = reminder.webhooks() > 0 ? ReminderState.SENT : ReminderState.FAILED;
        return new ReminderOutcome(reminder.reminderId(), state, reason, null, null);
    }

    ReminderOutcome trouble(DueReminder reminder, String reason, Instant now) {
        Duration pause = RetrySchedule.mail(
                reminder.attempts(), ThreadLocalRandom.current().nextDouble());
        return new ReminderOutcome(reminder.reminderId(), ReminderState.SCHEDULED, reason, null, now.plus(pause));
    }
}
