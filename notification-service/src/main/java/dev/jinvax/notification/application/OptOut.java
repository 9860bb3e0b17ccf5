package dev.jinvax.notification.application;

import dev.jinvax.notification.persistence.People;
import dev.jinvax.notification.persistence.People.KnownApplicant;
import dev.jinvax.notification.persistence.StoredBookings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes that a person wants no reminders, or wants them again. Decided when a reminder is due, so a change of mind counts
 * for all that is still to come; safety messages and news about the appointment stay.
 */
@Singleton
public class OptOut {
    private final People people;
    private final StoredBookings bookings;
    private final Clock clock;

    public OptOut(People people, StoredBookings bookings, Clock clock) {
        this.people = people;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** Joins the running transaction; whether the caller may speak for that person. */
    public boolean choose(Owner caller, UUID applicantId, Choice choice) {
        Optional<KnownApplicant> applicant = people.find(applicantId)
                .filter(known -> caller.owns(known.ownerClientId())
                        || caller.siteId()
                                .filter(site -> bookings.isOfSite(applicantId, site))
                                .isPresent());
        applicant.ifPresent(known -> {
            switch (choice) {
                case NO_REMINDERS -> people.optOut(known.personKey(), caller.clientId(), clock.instant());
                case REMINDERS -> people.optIn(known.personKey());
            }
        });
        return applicant.isPresent();
    }

    /** What the person wants. */
    public enum Choice {
        NO_REMINDERS,
        REMINDERS
    }
}
