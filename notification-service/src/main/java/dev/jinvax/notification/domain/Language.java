package dev.jinvax.notification.domain;

import java.util.Locale;

/** The two languages messages are written in. */
public enum Language {
    ZH(Locale.CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The one a reader of {@code tag} (BCP 47) sees first: Chinese for {@code zh…}, English for all others. */
    public static Language of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }

    public Locale locale() {
        return locale;
    }

    public String tag() {
        return locale.getLanguage();
    }
}
