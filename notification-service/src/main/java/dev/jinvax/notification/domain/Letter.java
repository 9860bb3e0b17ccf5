package dev.jinvax.notification.domain;

/** A message as a person reads it, in both languages. */
public record Letter(String subject, String text, String html) {
    /** A letter may name a person. */
    @Override
    public String toString() {
        return "Letter[***]";
    }
}
