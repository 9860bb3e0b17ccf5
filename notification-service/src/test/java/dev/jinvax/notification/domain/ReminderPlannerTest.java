package dev.jinvax.notification.domain;

import static dev.jinvax.notification.domain.ReminderKind.APPOINTMENT_CHANGED;
import static dev.jinvax.notification.domain.ReminderKind.CANCELLATION;
import static dev.jinvax.notification.domain.ReminderKind.CONFIRMATION;
import static dev.jinvax.notification.domain.ReminderKind.DAY_BEFORE;
import static dev.jinvax.notification.domain.ReminderKind.ESCALATION;
import static dev.jinvax.notification.domain.ReminderKind.OBSERVATION_OVERDUE;
import static dev.jinvax.notification.domain.ReminderKind.RESCHEDULED;
import static dev.jinvax.notification.testing.Bookings.APPOINTMENT;
import static dev.jinvax.notification.testing.Bookings.BOOKING;
import static dev.jinvax.notification.testing.Bookings.SESSION;
import static dev.jinvax.notification.testing.Bookings.booking;
import static dev.jinvax.notification.testing.Bookings.event;
import static dev.jinvax.notification.testing.Bookings.kinds;
import static dev.jinvax.notification.testing.Bookings.moved;
import static dev.jinvax.notification.testing.Bookings.plan;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jinvax.notification.domain.ReminderPlanner.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is planned and ended before the visit, and for the site. */
class ReminderPlannerTest {
    private static final UUID OTHER_SESSION = new UUID(2, 2);
    private static final Instant BOOKED = at("2026-11-20T10:00");

    @Test
    void confirmationGoesAtOnceAndDayBeforeAtSixInTheEvening() {
        Plan plan = plan(event(BookingEventType.CONFIRMED, booking(1, "CONFIRMED"), BOOKED), null);

        assertThat(plan.planned())
                .extracting(PlannedReminder::kind, PlannedReminder::dueAt, PlannedReminder::expiresAt)
                .containsExactly(
                        tuple(CONFIRMATION, BOOKED, APPOINTMENT),
                        tuple(DAY_BEFORE, at("2026-11-30T18:00"), APPOINTMENT));
        assertThat(plan.withdrawn()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T17:59, true",
        "2026-11-30T18:00, false",
        "2026-11-30T18:01, false",
        "2026-12-01T08:00, false"
    })
    void dayBeforeIsNotPlannedIntoThePast(String booked, boolean planned) {
        Plan plan = plan(event(BookingEventType.CONFIRMED, booking(1, "CONFIRMED"), at(booked)), null);

        assertThat(kinds(plan).contains(DAY_BEFORE)).isEqualTo(planned);
    }

    @Test
    void confirmationOfABookingForTodayKeepsADay() {
        Instant justBefore = APPOINTMENT.minusSeconds(60);
        Plan plan = plan(event(BookingEventType.CONFIRMED, booking(1, "CONFIRMED"), justBefore), null);

        assertThat(plan.planned().get(0).expiresAt()).isEqualTo(justBefore.plus(Duration.ofHours(24)));
    }

    @Test
    void dayBeforeFollowsTheDayInShanxiNotInUtc() {
        BookingSnapshot early = moved(booking(1, "CONFIRMED"), SESSION, at("2026-12-01T07:00"));

        Plan plan = plan(event(BookingEventType.CONFIRMED, early, BOOKED), null);

        assertThat(plan.planned().get(1).dueAt()).isEqualTo(at("2026-11-30T18:00"));
    }

    @Test
    void reschedulingEndsWhatWasPlannedAndPlansAnew() {
        Instant later = at("2026-12-05T14:00");
        BookingSnapshot moved = moved(booking(2, "CONFIRMED"), OTHER_SESSION, later);

        Plan plan = plan(event(BookingEventType.RESCHEDULED, moved, BOOKED), booking(1, "CONFIRMED"));

        assertThat(plan.withdrawn())
                .containsExactly(new Withdrawal(
                        BOOKING,
                        EnumSet.of(CONFIRMATION, RESCHEDULED, APPOINTMENT_CHANGED, DAY_BEFORE),
                        WithdrawalReason.BOOKING_RESCHEDULED));
        assertThat(plan.planned())
                .extracting(PlannedReminder::kind, PlannedReminder::dueAt)
                .containsExactly(tuple(RESCHEDULED, BOOKED), tuple(DAY_BEFORE, at("2026-12-04T18:00")));
    }

    @Test
    void cancellationEndsEverythingButItself() {
        Plan plan = plan(event(BookingEventType.CANCELLED, booking(2, "CANCELLED"), BOOKED), booking(1, "CONFIRMED"));

        assertThat(plan.withdrawn())
                .containsExactly(new Withdrawal(
                        BOOKING, EnumSet.complementOf(EnumSet.of(CANCELLATION)), WithdrawalReason.BOOKING_CANCELLED));
        assertThat(kinds(plan)).containsExactly(CANCELLATION);
    }

    @ParameterizedTest
    @EnumSource(
            value = BookingEventType.class,
            names = {"CONFIRMED", "RESCHEDULED"})
    void lateNewsOfAnAppointmentThatIsOverPlansNothing(BookingEventType type) {
        Plan plan = plan(event(type, booking(1, "CONFIRMED"), BOOKED), booking(5, "CANCELLED"));

        assertThat(plan.planned()).isEmpty();
        assertThat(plan.withdrawn()).isEmpty();
        assertThat(plan.booking().version()).isEqualTo(5);
    }

    @Test
    void lateConfirmationOfAnOldTimePlansNothing() {
        BookingSnapshot moved = moved(booking(2, "CONFIRMED"), OTHER_SESSION, at("2026-12-05T14:00"));

        Plan plan = plan(event(BookingEventType.CONFIRMED, booking(1, "CONFIRMED"), BOOKED), moved);

        assertThat(plan.planned()).isEmpty();
    }

    @Test
    void confirmationOvertakenByAFlagIsStillPlanned() {
        Plan plan = plan(event(BookingEventType.CONFIRMED, booking(1, "CONFIRMED"), BOOKED), booking(2, "CONFIRMED"));

        assertThat(kinds(plan)).containsExactly(CONFIRMATION, DAY_BEFORE);
    }

    @ParameterizedTest
    @CsvSource({"OBSERVATION_OVERDUE, OBSERVATION_OVERDUE", "ESCALATED, ESCALATION"})
    void alertsGoToTheSiteAtOnceEvenWhenTheyComeLate(BookingEventType type, ReminderKind kind) {
        Plan plan = plan(event(type, booking(6, "OBSERVING"), BOOKED), booking(9, "FOLLOW_UP"));

        assertThat(plan.planned())
                .extracting(PlannedReminder::kind, PlannedReminder::audience, PlannedReminder::dueAt)
                .containsExactly(tuple(kind, Audience.SITE, BOOKED));
        assertThat(EnumSet.of(OBSERVATION_OVERDUE, ESCALATION)).contains(kind);
    }

    @ParameterizedTest
    @EnumSource(
            value = BookingEventType.class,
            names = {
                "CHECKED_IN",
                "CONSENTED",
                "HEALTH_DECLARED",
                "CLEARED",
                "ADVERSE_EVENT_REPORTED",
                "FOLLOW_UP_REPORTED",
                "COMPLETED",
                "FLAGGED",
                "CORRECTED"
            })
    void otherEventsPlanNothing(BookingEventType type) {
        Plan plan = plan(event(type, booking(3, "CHECKED_IN"), BOOKED), booking(2, "CONFIRMED"));

        assertThat(plan.planned()).isEmpty();
        assertThat(plan.withdrawn()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = BookingEventType.class,
            names = {"NO_SHOW", "DEFERRED"})
    void endWithoutDoseEndsRemindersOfTheAppointment(BookingEventType type) {
        Plan plan = plan(event(type, booking(3, type.name()), BOOKED), booking(2, "CONFIRMED"));

        assertThat(plan.withdrawn()).extracting(Withdrawal::reason).containsExactly(WithdrawalReason.BOOKING_OVER);
    }

    @ParameterizedTest
    @EnumSource(AppointmentNews.class)
    void whatTheSiteChangedIsToldOnceAndOnlyAnotherTimeMovesTheDayBefore(AppointmentNews news) {
        BookingEvent flagged = new BookingEvent(BookingEventType.FLAGGED, booking(2, "CONFIRMED"), BOOKED, news.name());

        Plan plan = plan(flagged, booking(1, "CONFIRMED"));

        boolean anotherTime = news == AppointmentNews.TIME_CHANGED;
        assertThat(plan.planned())
                .extracting(PlannedReminder::kind, PlannedReminder::detail, PlannedReminder::occasion)
                .startsWith(tuple(APPOINTMENT_CHANGED, news.name(), 2))
                .hasSize(anotherTime ? 2 : 1);
        assertThat(plan.withdrawn())
                .isEqualTo(
                        anotherTime
                                ? List.of(
                                        new Withdrawal(BOOKING, EnumSet.of(DAY_BEFORE), WithdrawalReason.TIME_CHANGED))
                                : List.of());
    }

    @Test
    void flagOfSomethingElseWritesNoLetter() {
        Plan plan = plan(event(BookingEventType.FLAGGED, booking(2, "CONFIRMED"), BOOKED), booking(1, "CONFIRMED"));

        assertThat(plan.planned()).isEmpty();
        assertThat(plan.withdrawn()).isEmpty();
    }

    @Test
    void changeOfAnAppointmentThePersonHasLeftIsNotTold() {
        BookingEvent flagged =
                new BookingEvent(BookingEventType.FLAGGED, booking(2, "CONFIRMED"), BOOKED, "SITE_MOVED");

        Plan plan = plan(flagged, moved(booking(3, "CONFIRMED"), OTHER_SESSION, at("2026-12-05T14:00")));

        assertThat(plan.planned()).isEmpty();
    }
}
