package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.Addressee;
import dev.jinvax.notification.domain.DueReminder;
import dev.jinvax.notification.domain.Language;
import dev.jinvax.notification.domain.Letter;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.util.List;

/** Writes a reminder as a letter: the reader's language first, the other after it, in the subject too. */
@Singleton
public class WriteLetter {

    public Letter write(DueReminder reminder, Addressee addressee) {
        Language first = addressee.language();
        Language second = first.other();
        String subject = new LetterWording(first, words(first), reminder).subject() + " / "
                + new LetterWording(second, words(second), reminder).subject();
        List<LetterPart> parts = List.of(part(first, reminder, addressee), part(second, reminder, addressee));
        return new Letter(
                subject,
                Letterhead.text(parts).render(),
                Letterhead.html(subject, parts).render());
    }

    private static LetterPart part(Language language, DueReminder reminder, Addressee addressee) {
        return new LetterWording(language, words(language), reminder).part(addressee);
    }

    private static Notices words(Language language) {
        return MessageBundles.get(Notices.class, Localized.Literal.of(language.tag()));
    }
}
