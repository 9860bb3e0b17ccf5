package dev.jinvax.sites.domain;

/** What another address of a published site means to those who are booked there. */
public enum AddressChange {
    /** The site moves: those who are booked are told, and may accept or choose another session free. */
    MOVED,
    /** The place is the same and only better described: nobody is told. */
    CORRECTED
}
