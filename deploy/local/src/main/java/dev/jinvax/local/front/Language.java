package dev.jinvax.local.front;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of every text. */
enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** For the {@code lang} attribute. */
    String tag() {
        return tag;
    }

    /** What the header asks for; English when it asks for neither. */
    static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return EN;
        }
        try {
            Locale best =
                    Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.ENGLISH, Locale.CHINESE));
            return Locale.CHINESE.equals(best) ? ZH : EN;
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }
}
