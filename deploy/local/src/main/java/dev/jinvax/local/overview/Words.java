package dev.jinvax.local.overview;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.page.Language;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** How the page says things in one language: its texts, numbers, days and durations. */
final class Words {
    private final Language language;
    private final Locale locale;
    private final Map<String, String> texts = new HashMap<>();
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter fullDay;

    Words(Language language) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language.tag());
        Properties properties = language.words("overview");
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        boolean chinese = language == Language.ZH;
        shortDay = DateTimeFormatter.ofPattern(chinese ? "M/d" : "d MMM", locale);
        fullDay = DateTimeFormatter.ofPattern(chinese ? "M月d日 EEEE" : "EEEE d MMMM", locale);
    }

    Language language() {
        return language;
    }

    Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /** @throws IllegalStateException for a text nobody has written: found by the first test that opens the page */
    String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalStateException("overview has no text " + name + " in " + language);
        }
        return text;
    }

    /** The text with its one number. */
    String text(String name, long number) {
        return text(name).replace("{n}", number(number));
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String day(LocalDate day) {
        return shortDay.format(day);
    }

    String fullDay(LocalDate day) {
        return fullDay.format(day);
    }

    /** In the largest unit that says enough. */
    String age(long seconds) {
        Duration age = Duration.ofSeconds(seconds);
        if (age.toDays() > 0) {
            return text("age_days", age.toDays());
        }
        if (age.toHours() > 0) {
            return text("age_hours", age.toHours());
        }
        return age.toMinutes() > 0 ? text("age_minutes", age.toMinutes()) : text("age_seconds", seconds);
    }

    String service(Service service) {
        return text("service_" + service.name().toLowerCase(Locale.ROOT));
    }

    String city(Readings.City city) {
        return language == Language.ZH ? city.zh() : city.en();
    }
}
