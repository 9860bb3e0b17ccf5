package dev.jinvax.brokenrooms.domain;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Breaks the rules of the rooms on purpose: {@code RoomRulesTest} shows that they notice. */
@Transactional
public class Careless {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final Instant at = Instant.now();
    private String name = "";

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return "" + at + OffsetDateTime.now() + LocalDate.now(HERE) + Clock.system(HERE) + System.currentTimeMillis()
                + name;
    }
}
