package dev.jinvax.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reminders an event gives rise to and which it ends. It looks at the event and at the newest state known, never at
 * the order of arrival: a late event plans only what is still true, a repeated one plans what is there already.
 */
public final class ReminderPlanner {
    /** Calendar days and the hours people are written to are those of the province. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration NEWS_KEEPS = Duration.ofHours(24);
    private static final Duration OBSERVATION_END_KEEPS = Duration.ofMinutes(15);
    private static final Duration FOLLOW_UP_KEEPS = Duration.ofHours(24);
    private static final Duration ALERT_KEEPS = Duration.ofDays(14);
    private static final Duration NEXT_DOSE_KEEPS = Duration.ofDays(7);
    private static final Set<ReminderKind> OF_THE_APPOINTMENT = EnumSet.of(
            ReminderKind.CONFIRMATION,
            ReminderKind.RESCHEDULED,
            ReminderKind.APPOINTMENT_CHANGED,
            ReminderKind.DAY_BEFORE);

    private final BookingEvent event;
    private final BookingSnapshot now;
    private final boolean isNews;
    private final boolean isAnotherDose;
    private final Policy policy;
    private final List<PlannedReminder> planned = new ArrayList<>();
    private final List<Withdrawal> withdrawn = new ArrayList<>();

    private ReminderPlanner(BookingEvent event, Optional<BookingSnapshot> known, Policy policy) {
        this.event = event;
        this.policy = policy;
        BookingSnapshot told = event.booking();
        this.isNews = known.isEmpty() || known.get().version() < told.version();
        this.isAnotherDose = known.filter(told::isAnotherDoseThan).isPresent();
        this.now = isNews
                ? known.map(told::withDoseOf).orElse(told)
                : known.orElseThrow().withDoseOf(told);
    }

    /** @param known the newest state known before, if any */
    public static Plan plan(BookingEvent event, Optional<BookingSnapshot> known, Policy policy) {
        ReminderPlanner planner = new ReminderPlanner(event, known, policy);
        planner.plan();
        return new Plan(planner.now, planner.withdrawn, planner.planned);
    }

    private void plan() {
        switch (event.type()) {
            case CONFIRMED -> appointment(ReminderKind.CONFIRMATION);
            case RESCHEDULED -> {
                withdrawIfNews(OF_THE_APPOINTMENT, WithdrawalReason.BOOKING_RESCHEDULED);
                appointment(ReminderKind.RESCHEDULED);
            }
            case CANCELLED -> cancelled();
            case NO_SHOW -> withdrawIfNews(OF_THE_APPOINTMENT, WithdrawalReason.BOOKING_OVER);
            case DEFERRED -> {
                withdrawIfNews(OF_THE_APPOINTMENT, WithdrawalReason.BOOKING_OVER);
                tell(ReminderKind.DEFERRAL, NEWS_KEEPS);
            }
            case DOSE_RECORDED -> dose();
            case RELEASED, LEFT_UNRELEASED -> left();
            case OBSERVATION_OVERDUE -> alert(ReminderKind.OBSERVATION_OVERDUE, NEWS_KEEPS);
            case FLAGGED -> flagged();
            case ESCALATED -> {
                // Whether the series goes on is for a doctor to say now.
                withdrawIfNews(EnumSet.of(ReminderKind.NEXT_DOSE), WithdrawalReason.ESCALATED);
                alert(ReminderKind.ESCALATION, ALERT_KEEPS);
            }
            case CORRECTED -> corrected();
            case LOT_RECALLED -> tell(ReminderKind.LOT_RECALL, ALERT_KEEPS);
            case CHECKED_IN,
                    CONSENTED,
                    HEALTH_DECLARED,
                    CLEARED,
                    ADVERSE_EVENT_REPORTED,
                    FOLLOW_UP_REPORTED,
                    COMPLETED,
                    CHANGE_ACCEPTED -> {}
        }
    }

    private void appointment(ReminderKind message) {
        if (isOfAnEarlierAppointment()) {
            return;
        }
        news(message);
        dayBefore();
    }

    /** Told once for each change; what is off is not reminded of, which is seen when the evening comes. */
    private void flagged() {
        String news = event.detail();
        if (news == null || isOfAnEarlierAppointment()) {
            return;
        }
        news(ReminderKind.APPOINTMENT_CHANGED);
        if (AppointmentNews.valueOf(news) == AppointmentNews.TIME_CHANGED) {
            withdrawIfNews(EnumSet.of(ReminderKind.DAY_BEFORE), WithdrawalReason.TIME_CHANGED);
            dayBefore();
        }
    }

    private boolean isOfAnEarlierAppointment() {
        return now.isOverWithoutDose()
                || !now.sessionId().equals(event.booking().sessionId());
    }

    private void news(ReminderKind message) {
        Instant keeps = event.occurredAt().plus(NEWS_KEEPS);
        add(message, Audience.PERSON, event.occurredAt(), now.startsAt().isAfter(keeps) ? now.startsAt() : keeps);
    }

    private void dayBefore() {
        Instant starts = now.startsAt();
        Instant evening = LocalDate.ofInstant(starts, ZONE)
                .minusDays(1)
                .atTime(EVENING)
                .atZone(ZONE)
                .toInstant();
        if (evening.isAfter(event.occurredAt())) {
            add(ReminderKind.DAY_BEFORE, Audience.PERSON, evening, starts);
        }
    }

    private void cancelled() {
        withdrawn.add(new Withdrawal(
                now.bookingId(),
                EnumSet.complementOf(EnumSet.of(ReminderKind.CANCELLATION)),
                WithdrawalReason.BOOKING_CANCELLED));
        news(ReminderKind.CANCELLATION);
    }

    private void dose() {
        Instant given = now.vaccinatedAt() == null ? event.occurredAt() : now.vaccinatedAt();
        Instant end = now.observationUntil() == null
                ? given.plus(Duration.ofMinutes(policy.observationMinutes()))
                : now.observationUntil();
        add(ReminderKind.OBSERVATION_END, Audience.PERSON, end, end.plus(OBSERVATION_END_KEEPS));
        add(ReminderKind.OBSERVATION_END, Audience.SITE, end, end.plus(OBSERVATION_END_KEEPS));
        LocalDate day = LocalDate.ofInstant(given, ZONE);
        for (int days : policy.followUpDays()) {
            Instant morning = day.plusDays(days).atTime(MORNING).atZone(ZONE).toInstant();
            if (morning.isAfter(event.occurredAt())) {
                planned.add(reminder(
                        ReminderKind.FOLLOW_UP, Audience.PERSON, days, morning, morning.plus(FOLLOW_UP_KEEPS)));
            }
        }
        nextDose(given);
    }

    /** Due when the window opens; a window that opened before anybody knew of it is told at once. */
    private void nextDose(Instant given) {
        LocalDate day = LocalDate.ofInstant(given, ZONE);
        policy.nextDoseFrom(now.productCode(), now.doseNumber(), day).ifPresent(opens -> {
            Instant morning = opens.atTime(MORNING).atZone(ZONE).toInstant();
            Instant due = morning.isAfter(event.occurredAt()) ? morning : event.occurredAt();
            add(ReminderKind.NEXT_DOSE, Audience.PERSON, due, due.plus(NEXT_DOSE_KEEPS));
        });
    }

    /** Another number or another vaccine: another next dose, or none. */
    private void corrected() {
        Instant given = now.vaccinatedAt();
        if (isNews && isAnotherDose && given != null) {
            withdrawIfNews(EnumSet.of(ReminderKind.NEXT_DOSE), WithdrawalReason.DOSE_CORRECTED);
            nextDose(given);
        }
    }

    /** Sent elsewhere before the time was over, for instance to a hospital: "you may go now" would be wrong. */
    private void left() {
        Instant end = now.observationUntil();
        if (end != null && event.occurredAt().isBefore(end)) {
            withdrawIfNews(EnumSet.of(ReminderKind.OBSERVATION_END), WithdrawalReason.RELEASED_EARLY);
        }
    }

    private void tell(ReminderKind kind, Duration keeps) {
        add(kind, Audience.PERSON, event.occurredAt(), event.occurredAt().plus(keeps));
    }

    private void alert(ReminderKind kind, Duration keeps) {
        add(kind, Audience.SITE, event.occurredAt(), event.occurredAt().plus(keeps));
    }

    private void withdrawIfNews(Set<ReminderKind> kinds, WithdrawalReason reason) {
        if (isNews) {
            withdrawn.add(new Withdrawal(now.bookingId(), kinds, reason));
        }
    }

    private void add(ReminderKind kind, Audience audience, Instant due, Instant expires) {
        planned.add(reminder(kind, audience, event.booking().version(), due, expires));
    }

    private PlannedReminder reminder(ReminderKind kind, Audience audience, int occasion, Instant due, Instant expires) {
        @Nullable String detail = event.detail();
        return new PlannedReminder(now.bookingId(), now.personKey(), kind, audience, occasion, detail, due, expires);
    }

    /**
     * What an event comes to.
     *
     * @param withdrawn takes effect before {@code planned}
     */
    public record Plan(BookingSnapshot booking, List<Withdrawal> withdrawn, List<PlannedReminder> planned) {
        public Plan {
            withdrawn = List.copyOf(withdrawn);
            planned = List.copyOf(planned);
        }
    }
}
