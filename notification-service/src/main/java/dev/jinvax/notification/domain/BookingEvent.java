package dev.jinvax.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a booking.
 *
 * @param booking the booking after it
 * @param detail the code that says more: cause of a cancellation, reason of an escalation, the {@link AppointmentNews} in a flag
 */
public record BookingEvent(
        BookingEventType type,
        BookingSnapshot booking,
        Instant occurredAt,
        @Nullable String detail) {}
