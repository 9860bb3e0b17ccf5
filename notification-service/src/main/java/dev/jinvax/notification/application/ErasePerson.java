package dev.jinvax.notification.application;

import dev.jinvax.notification.persistence.People;
import dev.jinvax.notification.persistence.StoredReminders;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Forgets how to reach a person and ends what they were still to be sent, in the running transaction. */
@Singleton
public class ErasePerson {
    private final People people;
    private final StoredReminders reminders;
    private final Clock clock;

    public ErasePerson(People people, StoredReminders reminders, Clock clock) {
        this.people = people;
        this.reminders = reminders;
        this.clock = clock;
    }

    public void erase(String personKey, List<UUID> applicantIds) {
        people.forgetContacts(applicantIds);
        people.forgetApplicants(applicantIds);
        reminders.withdrawOf(personKey, applicantIds, clock.instant());
        people.optIn(personKey);
    }
}
