package dev.jinvax.eligibility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where applicants are kept; whatever takes a list is one statement. */
public interface Applicants {
    /** A living applicant of this partner. */
    Optional<Applicant> find(String clientId, ApplicantId id);

    /** Living applicants of this partner, in order of registration. */
    List<Applicant> page(String clientId, UUID after, int limit);

    /** Who the numbers name, erased applicants included. */
    Map<OwnNumber, ApplicantId> named(Collection<OwnNumber> numbers);

    /** Locks the living ones of these, in order of id. */
    List<Applicant> lock(Collection<ApplicantId> ids);

    /** Those whose number names nobody yet; the others are left out. */
    Set<ApplicantId> insert(List<KeptApplicant> fresh);

    void update(List<KeptApplicant> changed);

    void erase(ApplicantId id, Instant now);

    /** Some living ones that must be judged again by {@code day}, skipping those somebody else has locked. */
    List<ApplicantId> due(LocalDate day, int limit);

    /** A policy begins: nobody waits longer than that to be judged again. */
    void dueNoLaterThan(LocalDate day);

    List<ApplicantId> insuredUnder(Collection<String> insuranceHashes);

    /** Every applicant of a person, erased ones included. */
    List<ApplicantId> ofPerson(PersonKey person);

    /** How many living applicants a person has. */
    int countLiving(PersonKey person);
}
