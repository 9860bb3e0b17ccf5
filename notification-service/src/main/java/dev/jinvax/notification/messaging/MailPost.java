package dev.jinvax.notification.messaging;

import dev.jinvax.notification.domain.Envelope;
import dev.jinvax.notification.domain.Letter;
import dev.jinvax.notification.domain.Post;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** E-mail through the configured server; the Message-ID is the same on every attempt. */
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
    public CompletionStage<Result> send(Envelope envelope, Letter letter) {
        return Uni.createFrom()
                .deferred(() -> mailer.send(mail(envelope, letter)))
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .replaceWith(Result.TAKEN)
                .onFailure()
                .recoverWithItem(failure -> trouble(envelope, failure))
                .subscribeAsCompletionStage();
    }

    private Mail mail(Envelope envelope, Letter letter) {
        Mail mail = new Mail()
                .addTo(envelope.address())
                .setSubject(letter.subject())
                .setText(letter.text())
                .setHtml(letter.html())
                .addHeader("Message-ID", "<" + envelope.messageId() + "@" + domain + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        envelope.marks().forEach(mail::addHeader);
        letter.entry()
                .ifPresent(entry -> mail.addAttachment(
                        "appointment.ics",
                        entry.text().getBytes(StandardCharsets.UTF_8),
                        "text/calendar; charset=utf-8; method=" + entry.method()));
        return mail;
    }

    /** Names the kind of failure only: its text may hold the address. */
    private static Result trouble(Envelope envelope, Throwable failure) {
        boolean refused = failure instanceof IllegalArgumentException
                || failure instanceof SMTPException smtp && ADDRESS_REFUSED.contains(smtp.getReplyCode());
        LOG.warnf(
                "mail %s: %s (%s)",
                envelope.messageId(),
                refused ? "refused" : "trouble",
                failure instanceof SMTPException smtp
                        ? Integer.toString(smtp.getReplyCode())
                        : failure.getClass().getSimpleName());
        return refused ? Result.REFUSED : Result.TROUBLE;
    }
}
