package dev.jinvax.sites.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar people in Shanxi live by. */
public final class Province {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Province() {}

    public static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }
}
