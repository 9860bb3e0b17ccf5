package dev.jinvax.notification.domain;

/**
 * An appointment for a calendar (RFC 5545, sent by RFC 5546).
 *
 * @param text the whole calendar object, lines ended by CR LF
 */
public record CalendarEntry(Method method, String text) {
    /** It may name a person. */
    @Override
    public String toString() {
        return "CalendarEntry[" + method + "]";
    }

    /** What the reader's calendar is to do with it. */
    public enum Method {
        /** Enter it, or change what is there under the same UID. */
        REQUEST,
        /** Take it out. */
        CANCEL
    }
}
