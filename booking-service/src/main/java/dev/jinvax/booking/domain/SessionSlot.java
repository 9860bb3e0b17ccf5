package dev.jinvax.booking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** When and where a dose of which product may be given. */
public record SessionSlot(
        UUID sessionId, UUID siteId, String cityCode, String productCode, Instant startsAt, Instant endsAt) {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The calendar day in Shanxi: the day ages, papers, intervals and prices are judged on. */
    public LocalDate day() {
        return LocalDate.ofInstant(startsAt, SHANGHAI);
    }
}
