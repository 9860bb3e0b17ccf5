package dev.jinvax.booking.domain;

/** Tells the other services of partners. */
public interface PartnerJournal {
    void tell(Partner partner);
}
