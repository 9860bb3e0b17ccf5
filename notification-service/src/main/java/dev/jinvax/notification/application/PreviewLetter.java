package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.Addressee;
import dev.jinvax.notification.domain.AppointmentNews;
import dev.jinvax.notification.domain.Audience;
import dev.jinvax.notification.domain.BookingSnapshot;
import dev.jinvax.notification.domain.DueReminder;
import dev.jinvax.notification.domain.EscalationReason;
import dev.jinvax.notification.domain.Language;
import dev.jinvax.notification.domain.Letter;
import dev.jinvax.notification.domain.ReminderKind;
import dev.jinvax.notification.domain.SiteFacts;
import dev.jinvax.notification.domain.SiteFacts.Words;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a letter about an invented booking, so that ops and translators see what people will see. */
@Singleton
public class PreviewLetter {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Instant NINE_O_CLOCK = Instant.parse("2026-12-01T01:00:00Z");
    private static final SiteFacts SITE = new SiteFacts(
            new Words("示例接种点（虚构）", "Example site (invented)"),
            new Words("太原市示例路1号（虚构）", "1 Example Road, Taiyuan (invented)"),
            new Words("乘坐示例1路公交至示例站（虚构）", "Bus Example 1 to Example Stop (invented)"),
            "0351-0000000");

    private final WriteLetter writeLetter;

    public PreviewLetter(WriteLetter writeLetter) {
        this.writeLetter = writeLetter;
    }

    /** @param audience SITE where the site is told something of its own */
    public Letter preview(ReminderKind kind, Audience audience, Language language) {
        return preview(kind, audience, language, AppointmentNews.TIME_CHANGED);
    }

    /** @param news what the site did, in a letter about that */
    public Letter preview(ReminderKind kind, Audience audience, Language language, AppointmentNews news) {
        return writeLetter.write(
                invented(kind, audience, news),
                new Addressee(
                        Optional.of("GARCIA MARIA"), Optional.of("maria@example.org"), Optional.empty(), language),
                NINE_O_CLOCK.minus(Duration.ofHours(15)));
    }

    static DueReminder invented(ReminderKind kind, Audience audience, AppointmentNews news) {
        boolean offered = kind == ReminderKind.APPOINTMENT_CHANGED && news == AppointmentNews.PRICE_CHANGED;
        return new DueReminder(
                NOBODY,
                kind,
                audience,
                1,
                detail(kind, news),
                NINE_O_CLOCK,
                NINE_O_CLOCK.plusSeconds(60),
                null,
                1,
                0,
                booking(offered ? 14_000L : null),
                Optional.empty(),
                Optional.of(SITE),
                Optional.of(new Words("国药北京", "Sinopharm Beijing")),
                false,
                false,
                false,
                false);
    }

    private static @Nullable String detail(ReminderKind kind, AppointmentNews news) {
        return switch (kind) {
            case APPOINTMENT_CHANGED -> news.name();
            case DEFERRAL -> "2026-12-08";
            case LOT_RECALL -> "DEMO-LOT-0001";
            case ESCALATION -> EscalationReason.SEVERE_SYMPTOM.name();
            case CONFIRMATION,
                    RESCHEDULED,
                    CANCELLATION,
                    DAY_BEFORE,
                    OBSERVATION_END,
                    OBSERVATION_OVERDUE,
                    FOLLOW_UP,
                    NEXT_DOSE -> null;
        };
    }

    private static BookingSnapshot booking(@Nullable Long offeredMinor) {
        return new BookingSnapshot(
                NOBODY,
                1,
                "CONFIRMED",
                "7K3M-9QX2-TB4N",
                NOBODY,
                "nobody",
                "preview",
                "SITE",
                null,
                NOBODY,
                NOBODY,
                NINE_O_CLOCK,
                NINE_O_CLOCK.plusSeconds(3_600),
                "SINOPHARM_BEIJING",
                1,
                "SELF_PAID",
                12_000,
                offeredMinor,
                "CNY",
                null,
                null);
    }
}
