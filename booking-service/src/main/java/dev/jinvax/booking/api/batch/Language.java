package dev.jinvax.booking.api.batch;

import dev.jinvax.kit.problem.BilingualText;
import java.util.Locale;

/** In which language a file is written. */
enum Language {
    ZH,
    EN;

    static Language of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String of(String zh, String en) {
        return this == ZH ? zh : en;
    }

    String of(BilingualText text) {
        return of(text.zh(), text.en());
    }
}
