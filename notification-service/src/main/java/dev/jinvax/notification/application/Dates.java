package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.Language;
import dev.jinvax.notification.domain.ReminderPlanner;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days and times as letters write them, in Shanxi's time. */
enum Dates {
    ZH(Language.ZH, "yyyy年M月d日", "yyyy年M月d日 EEEE HH:mm（北京时间）"),
    EN(Language.EN, "d MMMM yyyy", "EEEE, d MMMM yyyy, HH:mm '(China time)'");

    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    Dates(Language language, String day, String time) {
        this.day = DateTimeFormatter.ofPattern(day, language.locale());
        this.time = DateTimeFormatter.ofPattern(time, language.locale());
    }

    static Dates in(Language language) {
        return switch (language) {
            case ZH -> ZH;
            case EN -> EN;
        };
    }

    String time(Instant instant) {
        return time.format(instant.atZone(ReminderPlanner.ZONE));
    }

    /** @param isoDate such as {@code 2026-12-08} */
    String day(String isoDate) {
        return day.format(LocalDate.parse(isoDate));
    }
}
