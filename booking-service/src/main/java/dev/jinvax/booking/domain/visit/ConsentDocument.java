package dev.jinvax.booking.domain.visit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A text to be signed. A version is never reworded: another wording is another version.
 *
 * @param validFrom first day in Shanxi on which it is the one to sign
 * @param texts in both languages
 */
public record ConsentDocument(
        ConsentKind kind, String version, LocalDate validFrom, Map<ConsentLanguage, ConsentText> texts) {
    public ConsentDocument {
        texts = Map.copyOf(texts);
        if (texts.size() != ConsentLanguage.values().length) {
            throw new IllegalArgumentException("a consent text is missing in one of the languages");
        }
    }

    public ConsentText text(ConsentLanguage language) {
        return Optional.ofNullable(texts.get(language)).orElseThrow();
    }

    /** Title and paragraphs in one language. */
    public record ConsentText(String title, String body) {}
}
