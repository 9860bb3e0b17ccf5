package dev.jinvax.eligibility.messaging;

import dev.jinvax.eligibility.application.Announcements;
import dev.jinvax.eligibility.application.Flaw;
import dev.jinvax.eligibility.domain.Applicant;
import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Assessed;
import dev.jinvax.eligibility.domain.PersonKey;
import dev.jinvax.eligibility.domain.Policy;
import dev.jinvax.eligibility.domain.Submission;
import dev.jinvax.eligibility.messaging.AssessmentWires.AssessedWire;
import dev.jinvax.eligibility.messaging.AssessmentWires.LinkedWire;
import dev.jinvax.eligibility.messaging.AssessmentWires.RefusedWire;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.outbox.Outbox;
import dev.jinvax.kit.outbox.OutgoingEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells through the outbox; whatever is a list is one insert. */
@Singleton
class OutboxAnnouncements implements Announcements {
    private final Outbox outbox;
    private final ContactEnvelope envelope;
    private final Clock clock;

    OutboxAnnouncements(Outbox outbox, ContactEnvelope envelope, Clock clock) {
        this.outbox = outbox;
        this.envelope = envelope;
        this.clock = clock;
    }

    @Override
    public void assessed(List<Assessed> assessed, Map<ApplicantId, Submission> submissions) {
        outbox.append(assessed.stream()
                .map(each -> event(
                        EligibilityTopics.ASSESSMENTS,
                        each.applicant().id().toString(),
                        EligibilityTopics.ASSESSED,
                        AssessedWire.of(each, submissions.get(each.applicant().id()))))
                .toList());
    }

    @Override
    public void contacts(List<Applicant> applicants) {
        outbox.append(applicants.stream()
                .map(applicant -> event(
                        EligibilityTopics.CONTACTS,
                        applicant.id().toString(),
                        EligibilityTopics.CONTACT_CHANGED,
                        envelope.seal(applicant)))
                .toList());
    }

    @Override
    public void refused(Map<Submission, List<Flaw>> refused) {
        outbox.append(refused.entrySet().stream()
                .map(row -> event(
                        EligibilityTopics.ASSESSMENTS,
                        row.getKey().key(),
                        EligibilityTopics.REFUSED,
                        RefusedWire.of(row.getKey(), row.getValue())))
                .toList());
    }

    @Override
    public void erased(ApplicantId applicant, Optional<ErasedPerson> last) {
        String key = applicant.toString();
        outbox.tombstone(EligibilityTopics.ASSESSMENTS, key, EligibilityTopics.ASSESSED);
        outbox.tombstone(EligibilityTopics.CONTACTS, key, EligibilityTopics.CONTACT_CHANGED);
        last.ifPresent(person -> outbox.tell(
                EligibilityTopics.ERASURES,
                person.person().toString(),
                EligibilityTopics.ERASED,
                new ErasedWire(
                        person.person().value(),
                        person.applicants().stream().map(ApplicantId::value).toList(),
                        person.at())));
    }

    @Override
    public void linked(PersonKey survivor, PersonKey other, int version, Instant at) {
        outbox.tell(
                EligibilityTopics.ASSESSMENTS,
                survivor.toString(),
                EligibilityTopics.LINKED,
                new LinkedWire(survivor.value(), other.value(), version, at));
    }

    @Override
    public void published(List<Policy> policies, Instant at) {
        outbox.append(policies.stream()
                .map(policy -> event(
                        EligibilityTopics.POLICIES,
                        String.valueOf(policy.policyVersion()),
                        EligibilityTopics.POLICY_PUBLISHED,
                        PolicyWire.of(policy, at)))
                .toList());
    }

    private OutgoingEvent event(String topic, String key, String type, Object body) {
        return OutgoingEvent.of(topic, key, Ids.next(), type, clock.instant(), outbox.bytes(body));
    }

    /** A person of whom nothing is left. */
    private record ErasedWire(UUID personKey, List<UUID> applicantIds, Instant erasedAt) {}
}
