package dev.jinvax.notification.testing;

import static dev.jinvax.notification.testing.Time.at;

import dev.jinvax.notification.domain.BookingEvent;
import dev.jinvax.notification.domain.BookingEventType;
import dev.jinvax.notification.domain.BookingSnapshot;
import dev.jinvax.notification.domain.PlannedReminder;
import dev.jinvax.notification.domain.Policy;
import dev.jinvax.notification.domain.ReminderKind;
import dev.jinvax.notification.domain.ReminderPlanner;
import dev.jinvax.notification.domain.ReminderPlanner.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A booking of the rules' tests, and what may happen to it. */
public final class Bookings {
    public static final UUID BOOKING = new UUID(1, 1);
    public static final UUID SESSION = new UUID(2, 1);
    public static final Instant APPOINTMENT = at("2026-12-01T09:00");

    private Bookings() {}

    /** @param known the newest state known before, or null */
    public static Plan plan(BookingEvent event, BookingSnapshot known) {
        return ReminderPlanner.plan(event, Optional.ofNullable(known), Policy.FIRST);
    }

    public static List<ReminderKind> kinds(Plan plan) {
        return plan.planned().stream().map(PlannedReminder::kind).toList();
    }

    public static BookingEvent event(BookingEventType type, BookingSnapshot booking, Instant occurredAt) {
        return new BookingEvent(type, booking, occurredAt, null);
    }

    public static BookingEvent dose(Instant given) {
        BookingSnapshot plain = booking(5, "OBSERVING");
        return event(BookingEventType.DOSE_RECORDED, withDose(plain, given), given);
    }

    public static BookingSnapshot booking(int version, String state) {
        return snapshot(version, state, SESSION, APPOINTMENT, null, null);
    }

    public static BookingSnapshot moved(BookingSnapshot booking, UUID session, Instant startsAt) {
        return snapshot(booking.version(), booking.state(), session, startsAt, null, null);
    }

    public static BookingSnapshot withDose(BookingSnapshot booking, Instant given) {
        return snapshot(
                booking.version(), booking.state(), SESSION, APPOINTMENT, given, given.plus(Duration.ofMinutes(30)));
    }

    private static BookingSnapshot snapshot(
            int version, String state, UUID session, Instant startsAt, Instant vaccinatedAt, Instant until) {
        return new BookingSnapshot(
                BOOKING,
                version,
                state,
                "REF",
                new UUID(3, 1),
                "person_1",
                "alipay",
                "ALIPAY_HEALTH_CODE",
                null,
                new UUID(4, 1),
                session,
                startsAt,
                startsAt.plus(Duration.ofHours(1)),
                "SINOVAC",
                1,
                "SELF_PAID",
                12_000,
                null,
                "CNY",
                vaccinatedAt,
                until);
    }
}
