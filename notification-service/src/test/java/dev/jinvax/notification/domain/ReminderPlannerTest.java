package dev.jinvax.notification.domain;

import static dev.jinvax.notification.domain.ReminderKind.APPOINTMENT_CHANGED;
import static dev.jinvax.notification.domain.ReminderKind.CANCELLATION;
import static dev.jinvax.notification.domain.ReminderKind.CONFIRMATION;
import static dev.jinvax.notification.domain.ReminderKind.DAY_BEFORE;
import static dev.jinvax.notification.domain.ReminderKind.ESCALATION;
import static dev.jinvax.notification.domain.ReminderKind.FOLLOW_UP;
import static dev.jinvax.notification.domain.ReminderKind.OBSERVATION_END;
import static dev.jinvax.notification.domain.ReminderKind.OBSERVATION_OVERDUE;
import static dev.jinvax.notification.domain.ReminderKind.RESCHEDULED;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jinvax.notification.domain.ReminderPlanner.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReminderPlannerTest {
    private static final UUID BOOKING = new UUID(1, 1);
    private static final UUID SESSION = new UUID(2, 1);
    private static final UUID OTHER_SESSION = new UUID(2, 2);
    private static final Instant BOOKED = at("2026-11-20T10:00");
    private static final Instant APPOINTMENT = at("2026-12-01T09:00");

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
    @CsvSource({
        // vaccinated just before and just after midnight in Shanxi: calendar days, not multiples of 24 hours
        "2026-12-01T23:59, 2026-12-02T09:00, 2026-12-15T09:00",
        "2026-12-02T00:01, 2026-12-03T09:00, 2026-12-16T09:00",
        "2026-12-01T09:20, 2026-12-02T09:00, 2026-12-15T09:00",
    })
    void followUpCountsCalendarDaysFromTheLocalDateOfTheDose(String dose, String dayOne, String dayFourteen) {
        Plan plan = plan(dose(at(dose)), booking(4, "CLEARED"));

        assertThat(plan.planned())
                .filteredOn(reminder -> reminder.kind() == FOLLOW_UP)
                .extracting(PlannedReminder::occasion)
                .containsExactly(1, 3, 7, 14);
        assertThat(plan.planned())
                .filteredOn(reminder -> reminder.kind() == FOLLOW_UP)
                .extracting(PlannedReminder::dueAt)
                .contains(at(dayOne), at(dayFourteen));
    }

    @Test
    void observationEndIsToldToPersonAndSiteAndKeepsAQuarterOfAnHour() {
        Instant dose = at("2026-12-01T09:20");

        Plan plan = plan(dose(dose), booking(4, "CLEARED"));

        assertThat(plan.planned())
                .filteredOn(reminder -> reminder.kind() == OBSERVATION_END)
                .extracting(PlannedReminder::audience, PlannedReminder::dueAt, PlannedReminder::expiresAt)
                .containsExactly(
                        tuple(Audience.PERSON, at("2026-12-01T09:50"), at("2026-12-01T10:05")),
                        tuple(Audience.SITE, at("2026-12-01T09:50"), at("2026-12-01T10:05")));
    }

    @Test
    void followUpDaysComeFromThePolicy() {
        Plan plan = ReminderPlanner.plan(
                dose(at("2026-12-01T09:20")), Optional.empty(), new Policy(30, List.of(2, 5), Map.of()));

        assertThat(plan.planned())
                .filteredOn(reminder -> reminder.kind() == FOLLOW_UP)
                .extracting(PlannedReminder::dueAt)
                .containsExactly(at("2026-12-03T09:00"), at("2026-12-06T09:00"));
    }

    @Test
    void doseIsRememberedByLaterEvents() {
        Plan dose = plan(dose(at("2026-12-01T09:20")), booking(4, "CLEARED"));

        Plan later =
                plan(event(BookingEventType.RELEASED, booking(6, "FOLLOW_UP"), at("2026-12-01T09:51")), dose.booking());

        assertThat(later.booking().vaccinatedAt()).isEqualTo(at("2026-12-01T09:20"));
        assertThat(later.withdrawn()).isEmpty();
    }

    @Test
    void releaseBeforeTheTimeEndsTheObservationReminder() {
        Plan dose = plan(dose(at("2026-12-01T09:20")), booking(4, "CLEARED"));

        Plan released =
                plan(event(BookingEventType.RELEASED, booking(6, "FOLLOW_UP"), at("2026-12-01T09:30")), dose.booking());

        assertThat(released.withdrawn())
                .containsExactly(new Withdrawal(BOOKING, Set.of(OBSERVATION_END), WithdrawalReason.RELEASED_EARLY));
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

    private static Plan plan(BookingEvent event, BookingSnapshot known) {
        return ReminderPlanner.plan(event, Optional.ofNullable(known), Policy.FIRST);
    }

    private static List<ReminderKind> kinds(Plan plan) {
        return plan.planned().stream().map(PlannedReminder::kind).toList();
    }

    private static BookingEvent event(BookingEventType type, BookingSnapshot booking, Instant occurredAt) {
        return new BookingEvent(type, booking, occurredAt, null);
    }

    private static BookingEvent dose(Instant given) {
        BookingSnapshot plain = booking(5, "OBSERVING");
        return event(BookingEventType.DOSE_RECORDED, withDose(plain, given), given);
    }

    private static BookingSnapshot booking(int version, String state) {
        return snapshot(version, state, SESSION, APPOINTMENT, null, null);
    }

    private static BookingSnapshot moved(BookingSnapshot booking, UUID session, Instant startsAt) {
        return snapshot(booking.version(), booking.state(), session, startsAt, null, null);
    }

    private static BookingSnapshot withDose(BookingSnapshot booking, Instant given) {
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
