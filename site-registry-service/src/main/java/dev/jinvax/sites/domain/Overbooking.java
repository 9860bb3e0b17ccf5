package dev.jinvax.sites.domain;

/** Whether an editor wants a capacity below what is booked; nobody is dropped either way. */
public enum Overbooking {
    ACCEPTED,
    REFUSED
}
