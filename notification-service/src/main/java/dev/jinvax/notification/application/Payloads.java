package dev.jinvax.notification.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.json.JsonConventions;
import dev.jinvax.notification.domain.BookingEvent;
import dev.jinvax.notification.domain.BookingEventType;
import dev.jinvax.notification.domain.BookingSnapshot;
import dev.jinvax.notification.domain.DueReminder;
import dev.jinvax.notification.domain.ReminderKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What webhooks are told: thin, without personal data and without health data. Who needs more asks the API with its own
 * token.
 */
@Singleton
public class Payloads {
    private final ObjectMapper json = JsonConventions.forEvents();

    String booking(BookingEvent event) {
        Map<String, Object> data = facts(event.booking());
        if (event.type() == BookingEventType.FLAGGED && event.detail() != null) {
            data.put("change", event.detail());
        }
        return payload(event.type().wireName(), event.occurredAt(), data);
    }

    String reminder(String type, DueReminder reminder) {
        Map<String, Object> data = facts(reminder.booking());
        data.put("reminder_id", reminder.reminderId());
        data.put("kind", reminder.kind());
        data.put("audience", reminder.audience());
        if (reminder.kind() == ReminderKind.FOLLOW_UP) {
            data.put("day", reminder.occasion());
        }
        if (reminder.kind() == ReminderKind.APPOINTMENT_CHANGED && reminder.detail() != null) {
            data.put("change", reminder.detail());
        }
        data.put("due_at", reminder.dueAt());
        data.put("expires_at", reminder.expiresAt());
        reminder.contact().ifPresent(contact -> data.put("language", contact.language()));
        return payload(type, reminder.dueAt(), data);
    }

    /** @param data names are written as they are */
    public String payload(String type, Instant timestamp, Map<String, Object> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("timestamp", timestamp);
        body.put("data", data);
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON", e);
        }
    }

    private static Map<String, Object> facts(BookingSnapshot booking) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("booking_id", booking.bookingId());
        facts.put("reference", booking.reference());
        facts.put("out_booking_no", booking.outBookingNo());
        facts.put("state", booking.state());
        facts.put("version", booking.version());
        facts.put("site_id", booking.siteId());
        facts.put("session_id", booking.sessionId());
        facts.put("starts_at", booking.startsAt());
        facts.put("product_code", booking.productCode());
        facts.put("dose_number", booking.doseNumber());
        Map<String, Object> present = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return present;
    }
}
