package dev.jinvax.e2e.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is known of a run once it is quiet.
 *
 * @param patience within which every call must have ended
 * @param downtime how long something was away, for the lateness of reminders
 * @param overbooked confirmations that a trigger saw going beyond capacity
 * @param unsent events still waiting in an outbox
 * @param mails message ids that the mail catcher got
 */
public record Evidence(
        List<Call> calls,
        Duration patience,
        Duration downtime,
        Instant now,
        List<Booking> bookings,
        List<Place> places,
        List<String> overbooked,
        List<Change> history,
        List<Told> told,
        int unsent,
        Map<String, String> keys,
        List<Known> known,
        List<Reminder> reminders,
        List<Delivery> deliveries,
        List<String> arrivals,
        Set<String> mails,
        List<Batch> batches) {
    /** The events the clients' webhooks want to hear of. */
    public static final Set<String> WANTED =
            Set.of("booking.confirmed.v1", "booking.rescheduled.v1", "booking.cancelled.v1");

    /** A row of booking's bookings. */
    public record Booking(
            String id,
            String client,
            String outNo,
            String state,
            String session,
            int version,
            String person,
            String reference,
            String batchRow) {
        boolean isLiveBeforeDose() {
            return Set.of("CONFIRMED", "CHECKED_IN", "CLEARED").contains(state);
        }
    }

    /** A session's places, counted and stored. */
    public record Place(
            String session,
            int capacity,
            int live,
            int liveLater,
            int keptFirst,
            int keptLater,
            int used,
            int usedLater,
            boolean lowered) {}

    /** A row of the history of bookings. */
    public record Change(String booking, int version, String eventId, String type) {}

    /** A message on the topic of bookings; the order of the list is that of the topic, key by key. */
    public record Told(String booking, int version, String eventId, String type) {}

    /** What notification knows of a booking. */
    public record Known(String booking, int version, String state) {}

    /** A row of notification's reminders. */
    public record Reminder(
            String id,
            String booking,
            String kind,
            String audience,
            int occasion,
            String state,
            Instant due,
            Instant finished,
            boolean mailed,
            int webhooks) {}

    /** A row of notification's deliveries. */
    public record Delivery(
            String messageId, String webhook, String client, String type, String booking, String state) {}

    /** A batch with its rows. */
    public record Batch(
            String id,
            String client,
            String outNo,
            String state,
            int total,
            Map<Integer, String> outcomes,
            Map<Integer, String> bookings) {}
}
