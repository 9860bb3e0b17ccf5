package dev.jinvax.booking.domain;

/** Who did something, through which channel. */
public record Actor(String clientId, String channel) {
    /** The service itself: a timer or an event from another service. */
    public static final Actor SYSTEM = new Actor("jinvax", "SYSTEM");
}
