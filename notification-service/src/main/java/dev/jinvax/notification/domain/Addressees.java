package dev.jinvax.notification.domain;

import java.util.Optional;

/** Opens what is sealed about a person, for the moment of sending. */
public interface Addressees {
    /** The person a reminder is for; empty when nobody knows how to reach them. */
    Optional<Addressee> person(DueReminder reminder);

    /** Where notices for sites and alerts for ops go. */
    Addressee site();
}
