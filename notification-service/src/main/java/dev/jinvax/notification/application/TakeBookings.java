package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.BookingEvent;
import dev.jinvax.notification.domain.BookingEventType;
import dev.jinvax.notification.domain.BookingSnapshot;
import dev.jinvax.notification.domain.Message;
import dev.jinvax.notification.domain.Policy;
import dev.jinvax.notification.domain.ReminderPlanner;
import dev.jinvax.notification.domain.ReminderPlanner.Plan;
import dev.jinvax.notification.persistence.Projections;
import dev.jinvax.notification.persistence.StoredBookings;
import dev.jinvax.notification.persistence.StoredReminders;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes what happened to bookings: plans and withdraws reminders and tells the webhooks of who booked. A slice of events
 * costs a handful of statements, however many bookings it is about.
 */
@Singleton
public class TakeBookings {
    private final StoredBookings bookings;
    private final StoredReminders reminders;
    private final Projections projections;
    private final TellWebhooks tellWebhooks;
    private final Payloads payloads;
    private final Bells bells;
    private final Clock clock;

    public TakeBookings(
            StoredBookings bookings,
            StoredReminders reminders,
            Projections projections,
            TellWebhooks tellWebhooks,
            Payloads payloads,
            Bells bells,
            Clock clock) {
        this.bookings = bookings;
        this.reminders = reminders;
        this.projections = projections;
        this.tellWebhooks = tellWebhooks;
        this.payloads = payloads;
        this.bells = bells;
        this.clock = clock;
    }

    /** Takes the events in the running transaction, in their order. */
    public void take(List<Told> events) {
        Instant now = clock.instant();
        Set<UUID> ids =
                events.stream().map(told -> told.event().booking().bookingId()).collect(Collectors.toSet());
        Map<UUID, BookingSnapshot> known = new HashMap<>(bookings.lock(ids));
        Map<LocalDate, Policy> policies = new HashMap<>();
        PlannedSlice slice = new PlannedSlice();
        for (Told told : events) {
            BookingEvent event = told.event();
            UUID id = event.booking().bookingId();
            LocalDate day = LocalDate.ofInstant(event.occurredAt(), ReminderPlanner.ZONE);
            Policy policy = policies.computeIfAbsent(day, projections::policyOn);
            Plan plan = ReminderPlanner.plan(event, Optional.ofNullable(known.get(id)), policy);
            known.put(id, plan.booking());
            slice.add(plan);
        }
        bookings.save(known.values());
        reminders.withdraw(slice.withdrawals(), now);
        reminders.add(slice.additions(), now);
        events.stream()
                .filter(told -> told.event().type() == BookingEventType.DOSE_RECORDED)
                .map(told -> told.event().booking())
                .forEach(booking -> {
                    if (booking.vaccinatedAt() != null) {
                        reminders.withdrawFollowUpBefore(booking.personKey(), booking.vaccinatedAt(), now);
                    }
                });
        tellWebhooks.tell(events.stream()
                .filter(told -> isForWhoBooked(told.event()))
                .map(this::message)
                .toList());
        bells.ringAfterCommit(bells.reminders());
    }

    /** An employer sees what becomes of its bookings, never health answers. */
    private static boolean isForWhoBooked(BookingEvent event) {
        return !(event.booking().isByOrganisation() && event.type().revealsHealth());
    }

    private Message message(Told told) {
        BookingEvent event = told.event();
        return new Message(
                "evt_" + told.eventId(),
                event.type().wireName(),
                Optional.of(event.booking().clientId()),
                Optional.empty(),
                payloads.booking(event),
                event.booking().bookingId(),
                null,
                null);
    }

    /** An event with the id it is known by for ever. */
    public record Told(UUID eventId, BookingEvent event) {}
}
