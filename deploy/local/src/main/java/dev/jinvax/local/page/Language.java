package dev.jinvax.local.page;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The two languages of every text. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** For the {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    /** What the page was asked for by {@code ?lang=}, else what the reader's browser prefers. */
    public static Language of(RoutingContext context) {
        return context.queryParam("lang").stream()
                .findFirst()
                .map(asked -> asked.startsWith("zh") ? ZH : EN)
                .orElseGet(() -> of(context.request().getHeader("accept-language")));
    }

    /** The words of a page in this language: {@code start} is {@code start.zh.properties}. */
    public Properties words(String page) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(Asset.text(page + "." + name().toLowerCase(Locale.ROOT) + ".properties")));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the header asks for; English when it asks for neither. */
    public static Language of(@Nullable String acceptLanguage) {
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
