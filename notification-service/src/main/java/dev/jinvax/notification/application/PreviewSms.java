package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.AppointmentNews;
import dev.jinvax.notification.domain.Audience;
import dev.jinvax.notification.domain.Language;
import dev.jinvax.notification.domain.ReminderKind;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Writes a short message about an invented booking: the text that is handed to the provider for approval. */
@Singleton
public class PreviewSms {
    private final WriteSms writeSms;

    public PreviewSms(WriteSms writeSms) {
        this.writeSms = writeSms;
    }

    /** Empty for what goes to sites. */
    public Optional<String> preview(ReminderKind kind, Audience audience, Language language) {
        return audience == Audience.SITE
                ? Optional.empty()
                : writeSms.text(PreviewLetter.invented(kind, audience, AppointmentNews.TIME_CHANGED), language);
    }
}
