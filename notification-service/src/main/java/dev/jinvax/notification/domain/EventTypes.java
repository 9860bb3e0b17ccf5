package dev.jinvax.notification.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a webhook can be told. */
public final class EventTypes {
    public static final String REMINDER_DUE = "reminder.due.v1";
    public static final String ALERT_RAISED = "alert.raised.v1";
    public static final String ASSESSED = "eligibility.assessed.v1";
    public static final String TEST = "webhook.test.v1";
    private static final List<String> ALL = Stream.concat(
                    Arrays.stream(BookingEventType.values()).map(BookingEventType::wireName),
                    Stream.of(
                            "booking.batch.received.v1",
                            "booking.batch.planned.v1",
                            "booking.batch.progressed.v1",
                            "booking.batch.completed.v1",
                            "booking.batch.cancelled.v1",
                            "booking.batch.failed.v1",
                            REMINDER_DUE,
                            ALERT_RAISED,
                            ASSESSED,
                            TEST))
            .toList();

    private EventTypes() {}

    public static List<String> all() {
        return ALL;
    }
}
