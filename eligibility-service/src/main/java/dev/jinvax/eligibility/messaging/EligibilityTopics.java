package dev.jinvax.eligibility.messaging;

/** Names on the wire; a change of meaning gets a new version, never a new use of an old name. */
final class EligibilityTopics {
    static final String ASSESSMENTS = "eligibility.assessments.v1";
    static final String CONTACTS = "eligibility.contacts.v1";
    static final String POLICIES = "eligibility.policies.v1";
    static final String ERASURES = "eligibility.erasures.v1";

    static final String ASSESSED = "eligibility.assessed.v1";
    static final String REFUSED = "eligibility.submission.refused.v1";
    static final String LINKED = "eligibility.person.linked.v1";
    static final String CONTACT_CHANGED = "eligibility.contact.changed.v1";
    static final String POLICY_PUBLISHED = "eligibility.policy.published.v1";
    static final String ERASED = "eligibility.person.erased.v1";

    static final String ROW_SUBMITTED = "booking.row.submitted.v1";

    private EligibilityTopics() {}
}
