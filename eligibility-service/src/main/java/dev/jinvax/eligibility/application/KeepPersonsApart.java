package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.PersonKey;
import dev.jinvax.eligibility.domain.Persons;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Closes a case when ops has found that the two are different people; nobody is asked about these two again. */
@Singleton
public class KeepPersonsApart {
    private final Persons persons;
    private final Clock clock;

    public KeepPersonsApart(Persons persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    /** Whether there was ever such a case; closing it twice is closing it. */
    @Transactional
    public boolean keepApart(PersonKey one, PersonKey other) {
        return persons.closeCase(one, other, clock.instant());
    }
}
