package dev.jinvax.eligibility.domain;

/** What a policy can switch on for the other services. */
public enum PolicySwitch {
    /** A first dose is booked only where its site has a free place for the next one inside its window. */
    FIRST_DOSE_NEEDS_ROOM_FOR_NEXT
}
