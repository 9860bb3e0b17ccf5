package dev.jinvax.notification.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reminders as ops see them. */
public final class Reminders {
    private Reminders() {}

    public static List<Map<String, Object>> of(UUID bookingId) {
        return list("booking_id=" + bookingId);
    }

    /** All that a person was sent, will be, or was not. */
    public static List<Map<String, Object>> ofPerson(String personKey) {
        return list("person_key=" + personKey);
    }

    /** Kind and state of each, in order of planning. */
    public static List<String> states(UUID bookingId) {
        return of(bookingId).stream()
                .map(reminder -> reminder.get("kind") + " " + reminder.get("state"))
                .toList();
    }

    private static List<Map<String, Object>> list(String query) {
        return Partner.as(Partner.ops())
                .get("/v1/reminders?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("reminders");
    }
}
