package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.Addressee;
import dev.jinvax.notification.domain.DueReminder;
import dev.jinvax.notification.domain.Language;
import dev.jinvax.notification.domain.Letter;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Writes a reminder as a letter: the reader's language first, the other after it, in the subject too. */
@Singleton
public class WriteLetter {
    private final WriteCalendarEntry writeCalendarEntry;

    public WriteLetter(WriteCalendarEntry writeCalendarEntry) {
        this.writeCalendarEntry = writeCalendarEntry;
    }

    /** @param now when it is sent */
    public Letter write(DueReminder reminder, Addressee addressee, Instant now) {
        Language first = addressee.language();
        LetterWording one = wording(first, reminder, now);
        LetterWording other = wording(first.other(), reminder, now);
        String subject = one.subject() + " / " + other.subject();
        List<LetterPart> parts = List.of(one.part(addressee), other.part(addressee));
        return new Letter(
                subject,
                Letterhead.text(parts).render(),
                Letterhead.html(subject, parts).render(),
                writeCalendarEntry.write(reminder, addressee));
    }

    private static LetterWording wording(Language language, DueReminder reminder, Instant now) {
        return new LetterWording(language, words(language), reminder, now);
    }

    static Notices words(Language language) {
        return MessageBundles.get(Notices.class, Localized.Literal.of(language.tag()));
    }
}
