package dev.jinvax.booking.domain.visit;

/** How a signature was given. */
public enum SignatureMethod {
    PAPER,
    SCREEN,
    FINGERPRINT
}
