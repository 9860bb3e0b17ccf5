package dev.jinvax.eligibility.domain;

import java.util.Optional;

/**
 * A person as one partner registered them. Every change makes the next version; the version orders what is told.
 *
 * @param clientId the partner it belongs to
 * @param orgId employer or university, when one registered them
 */
public record Applicant(
        ApplicantId id,
        String clientId,
        Optional<String> orgId,
        PersonKey person,
        int version,
        Particulars particulars) {
    public static Applicant register(
            ApplicantId id, String clientId, Optional<String> orgId, PersonKey person, Particulars particulars) {
        return new Applicant(id, clientId, orgId, person, 1, particulars);
    }

    /** The partner declares anew. */
    public Applicant correct(Particulars corrected) {
        return new Applicant(id, clientId, orgId, person, version + 1, corrected);
    }

    /** Ops found that two persons are one. */
    public Applicant moveTo(PersonKey survivor) {
        return new Applicant(id, clientId, orgId, survivor, version + 1, particulars);
    }

    /** Time, policy or an insurer's roll may have changed what the rules say. */
    public Applicant reassess() {
        return new Applicant(id, clientId, orgId, person, version + 1, particulars);
    }
}
