package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.Addressee;
import dev.jinvax.notification.domain.Addressees;
import dev.jinvax.notification.domain.Audience;
import dev.jinvax.notification.domain.DueReminder;
import dev.jinvax.notification.domain.Envelope;
import dev.jinvax.notification.domain.Post;
import dev.jinvax.notification.domain.ReminderOutcome;
import dev.jinvax.notification.domain.RetrySchedule;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;

/** Sends one reminder by mail, or where no mail leads to the person by a short message, and says what comes of it by that. */
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
    private final TextReminder textReminder;
    private final Clock clock;

    public MailReminder(
            Post post, Addressees addressees, WriteLetter writeLetter, TextReminder textReminder, Clock clock) {
        this.post = post;
        this.addressees = addressees;
        this.writeLetter = writeLetter;
        this.textReminder = textReminder;
        this.clock = clock;
    }

    CompletionStage<ReminderOutcome> send(DueReminder reminder) {
        Instant now = clock.instant();
        if (reminder.site().isEmpty()) {
            return CompletableFuture.completedFuture(unknownYet(reminder, SITE_UNKNOWN, now));
        }
        if (reminder.audience() == Audience.SITE) {
            return mail(reminder, addressees.site(), now);
        }
        if (reminder.contact().isEmpty() && now.isBefore(reminder.dueAt().plus(CONTACT_MAY_LAG))) {
            return CompletableFuture.completedFuture(unknownYet(reminder, CONTACT_UNKNOWN, now));
        }
        return addressees
                .person(reminder)
                .map(person -> mail(reminder, person, now))
                .orElseGet(() -> CompletableFuture.completedFuture(reminder.unreached(NO_ADDRESS)));
    }

    private CompletionStage<ReminderOutcome> mail(DueReminder reminder, Addressee addressee, Instant now) {
        Optional<String> address = addressee.email();
        if (address.isEmpty()) {
            return textReminder.send(reminder, addressee, NO_ADDRESS);
        }
        return post.send(envelope(reminder, address.get()), writeLetter.write(reminder, addressee, now))
                .thenCompose(result -> switch (result) {
                    case TAKEN -> CompletableFuture.completedFuture(reminder.mailed(clock.instant()));
                    case REFUSED -> textReminder.send(reminder, addressee, REFUSED);
                    case TROUBLE -> CompletableFuture.completedFuture(trouble(reminder, TROUBLE, clock.instant()));
                });
    }

    private static Envelope envelope(DueReminder reminder, String address) {
        String id = reminder.reminderId().toString();
        return new Envelope(
                "rem_" + id,
                address,
                Map.of(
                        "X-Jinvax-Reminder", id,
                        "X-Jinvax-Kind", reminder.kind().name(),
                        "X-Jinvax-Booking", reminder.booking().bookingId().toString()));
    }

    private static ReminderOutcome unknownYet(DueReminder reminder, String reason, Instant now) {
        Duration pause = RetrySchedule.fact(
                reminder.attempts(), ThreadLocalRandom.current().nextDouble());
        return reminder.later(reason, now.plus(pause));
    }

    static ReminderOutcome trouble(DueReminder reminder, String reason, Instant now) {
        Duration pause = RetrySchedule.mail(
                reminder.attempts(), ThreadLocalRandom.current().nextDouble());
        return reminder.later(reason, now.plus(pause));
    }
}
