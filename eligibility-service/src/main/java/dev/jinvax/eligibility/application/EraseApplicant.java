package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.application.Announcements.ErasedPerson;
import dev.jinvax.eligibility.domain.Applicant;
import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Applicants;
import dev.jinvax.eligibility.domain.Assessments;
import dev.jinvax.eligibility.domain.PersonKey;
import dev.jinvax.eligibility.domain.Persons;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Erases what a partner declared; of a person's last applicant everything they were recognised by goes as well. */
@Singleton
public class EraseApplicant {
    private final Applicants applicants;
    private final Assessments assessments;
    private final Persons persons;
    private final KeyedHashes hashes;
    private final Announcements announcements;
    private final ErasureRegister register;
    private final Clock clock;

    public EraseApplicant(
            Applicants applicants,
            Assessments assessments,
            Persons persons,
            KeyedHashes hashes,
            Announcements announcements,
            ErasureRegister register,
            Clock clock) {
        this.applicants = applicants;
        this.assessments = assessments;
        this.persons = persons;
        this.hashes = hashes;
        this.announcements = announcements;
        this.register = register;
        this.clock = clock;
    }

    /** Whether there was such an applicant of this partner. */
    @Transactional
    public boolean erase(String clientId, ApplicantId id) {
        Optional<Applicant> found = applicants.lock(List.of(id)).stream()
                .filter(applicant -> applicant.clientId().equals(clientId))
                .findFirst();
        found.ifPresent(this::eraseForGood);
        return found.isPresent();
    }

    /** Erases those of them that are there; how many. */
    @Transactional
    public int eraseLiving(List<ApplicantId> ids) {
        List<Applicant> living = applicants.lock(ids);
        living.forEach(applicant -> erase(applicant, clock.instant()));
        return living.size();
    }

    /** In the register first: when the transaction fails, somebody who was to be erased stands there, which is true. */
    private void eraseForGood(Applicant applicant) {
        Instant now = clock.instant();
        register.add(applicant.id(), now);
        erase(applicant, now);
    }

    private void erase(Applicant applicant, Instant now) {
        PersonKey person = applicant.person();
        // Registrations hold the person while they add an applicant: from here on the count is true.
        persons.lock(person);
        applicants.erase(applicant.id(), now);
        assessments.erase(applicant.id());
        if (applicants.countLiving(person) > 0) {
            persons.releaseUnused(person, hashes.documents(applicant.particulars()));
            announcements.erased(applicant.id(), Optional.empty());
            return;
        }
        persons.erase(person, now);
        persons.closeCases(person, now);
        announcements.erased(applicant.id(), Optional.of(new ErasedPerson(person, applicants.ofPerson(person), now)));
    }
}
