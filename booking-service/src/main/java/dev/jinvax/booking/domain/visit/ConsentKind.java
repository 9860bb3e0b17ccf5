package dev.jinvax.booking.domain.visit;

/** The two papers that are signed before the dose (N9). */
public enum ConsentKind {
    INFORMED_CONSENT,
    DISCLAIMER
}
