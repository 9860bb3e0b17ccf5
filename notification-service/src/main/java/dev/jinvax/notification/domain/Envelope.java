package dev.jinvax.notification.domain;

import java.util.Map;

/**
 * The outside of a letter.
 *
 * @param messageId its left-hand side: made of what the letter is about, so that a repeated send carries the same one
 * @param marks headers of ours, by which a letter is found again without opening it
 */
public record Envelope(String messageId, String address, Map<String, String> marks) {
    public Envelope {
        marks = Map.copyOf(marks);
    }

    /** An address is personal. */
    @Override
    public String toString() {
        return "Envelope[" + messageId + "]";
    }
}
