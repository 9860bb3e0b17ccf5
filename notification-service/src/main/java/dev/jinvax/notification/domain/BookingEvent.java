package dev.jinvax.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a booking.
 *
 * @param booking the booking after it
 * @param detail what says more: cause of a cancellation, reason of an escalation, the {@link AppointmentNews} in a flag, day to
 *     come back from after a deferral, lot that is recalled
 */
public record BookingEvent(
        BookingEventType type,
        BookingSnapshot booking,
        Instant occurredAt,
        @Nullable String detail) {}
