package dev.jinvax.notification.application;

import dev.jinvax.notification.application.LetterPart.Fact;
import dev.jinvax.notification.application.LetterPart.Section;
import dev.jinvax.notification.domain.Language;
import dev.jinvax.notification.domain.Letter;
import dev.jinvax.notification.domain.ReminderPlanner;
import dev.jinvax.notification.domain.Subscription;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Writes to an owner that nothing goes to its webhook any more, and how to have it back. */
@Singleton
public class WriteOwnerNotice {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    Letter write(Subscription webhook) {
        String subject = WriteLetter.words(Language.ZH).subjectWebhookDisabled() + " / "
                + WriteLetter.words(Language.EN).subjectWebhookDisabled();
        List<LetterPart> parts = List.of(part(webhook, Language.ZH), part(webhook, Language.EN));
        return new Letter(
                subject,
                Letterhead.text(parts).render(),
                Letterhead.html(subject, parts).render(),
                Optional.empty());
    }

    private static LetterPart part(Subscription webhook, Language language) {
        Notices words = WriteLetter.words(language);
        Subscription.Disabling disabled = webhook.disabled().orElseThrow();
        return new LetterPart(
                language.tag(),
                words.greetingPartner(),
                disabled.reason().equals("GONE") ? words.leadWebhookGone() : words.leadWebhookFailing(),
                List.of(
                        new Fact(words.factWebhook(), webhook.url() + " (" + webhook.webhookId() + ")"),
                        new Fact(
                                words.factDisabledSince(),
                                TIME.format(disabled.at().atZone(ReminderPlanner.ZONE)))),
                List.of(new Section(
                        words.webhookHeading(),
                        List.of(words.webhookRepair(), words.webhookActivate(), words.webhookReplay()))),
                words.footer());
    }
}
