package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.Applicant;
import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Applicants;
import dev.jinvax.eligibility.domain.LinkCase;
import dev.jinvax.eligibility.domain.PersonKey;
import dev.jinvax.eligibility.domain.Persons;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes two persons one, when ops has found that they are. */
@Singleton
public class LinkPersons {
    private final Persons persons;
    private final Applicants applicants;
    private final ReassessApplicants reassess;
    private final Announcements announcements;
    private final Clock clock;

    public LinkPersons(
            Persons persons,
            Applicants applicants,
            ReassessApplicants reassess,
            Announcements announcements,
            Clock clock) {
        this.persons = persons;
        this.applicants = applicants;
        this.reassess = reassess;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Links for ever.
     *
     * @param survivor the key that stays
     * @return the survivor's version; empty when one of the two is no living person
     */
    @Transactional
    public Optional<Integer> link(PersonKey survivor, PersonKey other) {
        long living = Stream.of(survivor, other)
                .sorted()
                .map(persons::lock)
                .filter(Optional::isPresent)
                .count();
        if (living != 2) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        // Applicants first: a correction in flight may still be adding documents.
        List<ApplicantId> ids = applicants.ofPerson(other);
        List<Applicant> moved = applicants.lock(ids).stream()
                .map(applicant -> applicant.moveTo(survivor))
                .toList();
        int version = persons.link(survivor, other);
        persons.closeCases(other, now);
        announcements.linked(survivor, other, version, now);
        reassess.reassess(moved);
        announcements.contacts(moved);
        return Optional.of(version);
    }

    /** What is waiting for ops to decide. */
    public List<LinkCase> cases() {
        return persons.openCases();
    }
}
