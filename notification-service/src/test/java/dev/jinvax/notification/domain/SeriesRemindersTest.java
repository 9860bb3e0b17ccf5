package dev.jinvax.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jinvax.notification.domain.Policy.Series;
import dev.jinvax.notification.domain.ReminderPlanner.Plan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a series: the next dose, a deferral, a recalled lot. */
class SeriesRemindersTest {
    private static final UUID BOOKING = new UUID(1, 1);
    private static final Policy POLICY = new Policy(
            30,
            List.of(1, 3, 7, 14),
            Map.of("SINOVAC", new Series(2, 21), "ZHIFEI", new Series(3, 28), "CANSINO", new Series(1, 0)));

    @ParameterizedTest(name = "{0} dose {1} on {2}: reminded of the next on {3}")
    @CsvSource({
        "SINOVAC, 1, 2026-12-01T09:20, 2026-12-22T09:00",
        "SINOVAC, 1, 2026-12-01T00:01, 2026-12-22T09:00",
        "SINOVAC, 1, 2026-12-01T23:59, 2026-12-22T09:00",
        "SINOVAC, 2, 2026-12-01T09:20,",
        "ZHIFEI, 1, 2026-12-01T09:20, 2026-12-29T09:00",
        "ZHIFEI, 2, 2026-12-01T09:20, 2026-12-29T09:00",
        "ZHIFEI, 3, 2026-12-01T09:20,",
        "CANSINO, 1, 2026-12-01T09:20,",
        "UNHEARD_OF, 1, 2026-12-01T09:20,",
    })
    void nextDoseIsRemindedOfWhenItsWindowOpens(String product, int dose, String given, String reminded) {
        Plan plan = plan(dose(product, dose, given), null);

        assertThat(plan.planned())
                .filteredOn(each -> each.kind() == ReminderKind.NEXT_DOSE)
                .extracting(PlannedReminder::dueAt)
                .isEqualTo(reminded == null ? List.of() : List.of(at(reminded)));
    }

    @Test
    void correctedNumberPlansTheNextDoseAnew() {
        Plan given = plan(dose("ZHIFEI", 1, "2026-12-01T09:20"), null);

        Plan up = plan(event(BookingEventType.CORRECTED, 9, "ZHIFEI", 3, null), given.booking());
        Plan down = plan(event(BookingEventType.CORRECTED, 10, "ZHIFEI", 2, null), up.booking());

        assertThat(up.withdrawn())
                .containsExactly(
                        new Withdrawal(BOOKING, EnumSet.of(ReminderKind.NEXT_DOSE), WithdrawalReason.DOSE_CORRECTED));
        assertThat(up.planned()).isEmpty();
        assertThat(down.planned())
                .extracting(PlannedReminder::kind, PlannedReminder::dueAt)
                .containsExactly(tuple(ReminderKind.NEXT_DOSE, at("2026-12-29T09:00")));
    }

    @Test
    void correctedLotPlansNothing() {
        Plan given = plan(dose("ZHIFEI", 1, "2026-12-01T09:20"), null);

        Plan corrected = plan(event(BookingEventType.CORRECTED, 9, "ZHIFEI", 1, null), given.booking());

        assertThat(corrected.planned()).isEmpty();
        assertThat(corrected.withdrawn()).isEmpty();
    }

    @Test
    void nobodyIsCalledToTheNextDoseAfterSomethingSevere() {
        Plan given = plan(dose("SINOVAC", 1, "2026-12-01T09:20"), null);

        Plan escalated = plan(event(BookingEventType.ESCALATED, 9, "SINOVAC", 1, "SEVERE_SYMPTOM"), given.booking());

        assertThat(escalated.withdrawn())
                .containsExactly(
                        new Withdrawal(BOOKING, EnumSet.of(ReminderKind.NEXT_DOSE), WithdrawalReason.ESCALATED));
    }

    @ParameterizedTest
    @CsvSource({"DEFERRED, DEFERRAL, 2026-12-08", "LOT_RECALLED, LOT_RECALL, DEMO-LOT-0001"})
    void personIsToldAtOnceWithWhatMatters(BookingEventType type, ReminderKind kind, String detail) {
        Plan plan = plan(event(type, 9, "SINOVAC", 1, detail), null);

        assertThat(plan.planned())
                .extracting(
                        PlannedReminder::kind,
                        PlannedReminder::audience,
                        PlannedReminder::dueAt,
                        PlannedReminder::detail)
                .containsExactly(tuple(kind, Audience.PERSON, at("2026-12-02T10:00"), detail));
    }

    private static Plan plan(BookingEvent event, BookingSnapshot known) {
        return ReminderPlanner.plan(event, Optional.ofNullable(known), POLICY);
    }

    private static BookingEvent dose(String product, int number, String given) {
        return new BookingEvent(
                BookingEventType.DOSE_RECORDED, snapshot(5, product, number, at(given)), at(given), null);
    }

    private static BookingEvent event(BookingEventType type, int version, String product, int number, String detail) {
        return new BookingEvent(type, snapshot(version, product, number, null), at("2026-12-02T10:00"), detail);
    }

    private static BookingSnapshot snapshot(int version, String product, int number, Instant vaccinatedAt) {
        return new BookingSnapshot(
                BOOKING,
                version,
                "FOLLOW_UP",
                "REF",
                new UUID(3, 1),
                "person_1",
                "alipay",
                "ALIPAY_HEALTH_CODE",
                null,
                new UUID(4, 1),
                new UUID(2, 1),
                at("2026-12-01T09:00"),
                at("2026-12-01T10:00"),
                product,
                number,
                "SELF_PAID",
                12_000,
                null,
                "CNY",
                vaccinatedAt,
                null);
    }

    private static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(ReminderPlanner.ZONE).toInstant();
    }
}
