package dev.jinvax.notification.messaging;

import dev.jinvax.notification.domain.DueReminder;
import dev.jinvax.notification.domain.Letter;
import dev.jinvax.notification.domain.Post;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** E-mail through the configured server; the Message-ID is made of the reminder's id, so it is the same on every attempt. */
@Singleton
public class MailPost implements Post {
    private static final Logger LOG = Logger.getLogger(MailPost.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Replies that speak of this address (RFC 5321 4.2.3); any other failure may be the server's own. */
    private static final Set<Integer> ADDRESS_REFUSED = Set.of(501, 550, 551, 553, 555, 556);

    private final ReactiveMailer mailer;
    private final String domain;

    public MailPost(ReactiveMailer mailer, @ConfigProperty(name = "jinvax.mail.domain") String domain) {
        this.mailer = mailer;
        this.domain = domain;
    }

    @Override
    public CompletionStage<Result> send(DueReminder reminder, String address, Letter letter) {
        return Uni.createFrom()
                .deferred(() -> mailer.send(mail(reminder, address, letter)))
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .replaceWith(Result.TAKEN)
                .onFailure()
                .recoverWithItem(failure -> trouble(reminder, failure))
                .subscribeAsCompletionStage();
    }

    private Mail mail(DueReminder reminder, String address, Letter letter) {
        return new Mail()
                .addTo(address)
                .setSubject(letter.subject())
                .setText(letter.text())
                .setHtml(letter.html())
                .addHeader("Message-ID", "<rem_" + reminder.reminderId() + "@" + domain + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("X-Jinvax-Reminder", reminder.reminderId().toString())
                .addHeader("X-Jinvax-Kind", reminder.kind().name())
                .addHeader("X-Jinvax-Booking", reminder.booking().bookingId().toString());
    }

    /** Names the kind of failure only: its text may hold the address. */
    private static Result trouble(DueReminder reminder, Throwable failure) {
        boolean refused = failure instanceof IllegalArgumentException
                || failure instanceof SMTPException smtp && ADDRESS_REFUSED.contains(smtp.getReplyCode());
        LOG.warnf(
                "mail of reminder %s: %s (%s)",
                reminder.reminderId(),
                refused ? "refused" : "trouble",
                failure instanceof SMTPException smtp
                        ? Integer.toString(smtp.getReplyCode())
                        : failure.getClass().getSimpleName());
        return refused ? Result.REFUSED : Result.TROUBLE;
    }
}
