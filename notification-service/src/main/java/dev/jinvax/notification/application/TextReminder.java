package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.Addressee;
import dev.jinvax.notification.domain.DueReminder;
import dev.jinvax.notification.domain.QuietHours;
import dev.jinvax.notification.domain.ReminderOutcome;
import dev.jinvax.notification.domain.Sms;
import dev.jinvax.notification.domain.SmsGateway;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Sends one reminder by short message to a person no mail leads to. */
@Singleton
public class TextReminder {
    private static final String TROUBLE = "SMS_TROUBLE";
    private static final String REFUSED = "SMS_REFUSED";
    private static final String QUIET = "QUIET_HOURS";

    private final SmsGateway gateway;
    private final WriteSms writeSms;
    private final Clock clock;

    public TextReminder(SmsGateway gateway, WriteSms writeSms, Clock clock) {
        this.gateway = gateway;
        this.writeSms = writeSms;
        this.clock = clock;
    }

    /** @param whyNotMail kept as the reason when no short message leads to the person either */
    CompletionStage<ReminderOutcome> send(DueReminder reminder, Addressee addressee, String whyNotMail) {
        Optional<String> template = gateway.template(reminder.kind(), addressee.language());
        if (addressee.phone().isEmpty() || template.isEmpty()) {
            return CompletableFuture.completedFuture(reminder.unreached(whyNotMail));
        }
        Instant now = clock.instant();
        Optional<Instant> morning =
                reminder.kind().canWait() ? QuietHours.until(now, reminder.expiresAt()) : Optional.empty();
        if (morning.isPresent()) {
            return CompletableFuture.completedFuture(reminder.later(QUIET, morning.get()));
        }
        Sms sms = new Sms(
                "sms_" + reminder.reminderId(),
                addressee.phone().get(),
                template.get(),
                writeSms.variables(reminder, addressee.language()));
        return gateway.send(sms).thenApply(result -> switch (result) {
            case TAKEN -> reminder.texted(clock.instant());
            case REFUSED -> reminder.unreached(REFUSED);
            case TROUBLE -> MailReminder.trouble(reminder, TROUBLE, clock.instant());
        });
    }
}
