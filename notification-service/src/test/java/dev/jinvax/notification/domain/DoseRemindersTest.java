package dev.jinvax.notification.domain;

import static dev.jinvax.notification.domain.ReminderKind.FOLLOW_UP;
import static dev.jinvax.notification.domain.ReminderKind.OBSERVATION_END;
import static dev.jinvax.notification.testing.Bookings.BOOKING;
import static dev.jinvax.notification.testing.Bookings.booking;
import static dev.jinvax.notification.testing.Bookings.dose;
import static dev.jinvax.notification.testing.Bookings.event;
import static dev.jinvax.notification.testing.Bookings.plan;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jinvax.notification.domain.ReminderPlanner.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is planned and ended once the dose is given. */
class DoseRemindersTest {
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
}
