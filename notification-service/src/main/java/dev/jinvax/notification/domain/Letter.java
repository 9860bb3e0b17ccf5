package dev.jinvax.notification.domain;

import java.util.Optional;

/**
 * A message as a person reads it, in both languages.
 *
 * @param entry for the reader's calendar, when the letter is about an appointment made, moved or withdrawn
 */
public record Letter(String subject, String text, String html, Optional<CalendarEntry> entry) {
    /** A letter may name a person. */
    @Override
    public String toString() {
        return "Letter[***]";
    }
}
