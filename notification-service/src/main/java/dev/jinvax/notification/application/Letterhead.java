package dev.jinvax.notification.application;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The two forms of a letter: {@code templates/letters}. */
@CheckedTemplate(basePath = "letters")
final class Letterhead {
    private Letterhead() {}

    static native TemplateInstance html(String subject, List<LetterPart> parts);

    static native TemplateInstance text(List<LetterPart> parts);
}
