package dev.jinvax.notification.messaging;

import dev.jinvax.kit.inbox.EventIntake;
import dev.jinvax.kit.inbox.IncomingEvent;
import dev.jinvax.kit.inbox.Once;
import dev.jinvax.kit.inbox.UnreadableEventException;
import dev.jinvax.notification.application.ErasePerson;
import dev.jinvax.notification.application.TakeAssessments;
import dev.jinvax.notification.application.TakeAssessments.Assessed;
import dev.jinvax.notification.domain.Policy;
import dev.jinvax.notification.domain.Policy.Series;
import dev.jinvax.notification.messaging.RegistryConsumer.TextWire;
import dev.jinvax.notification.persistence.People;
import dev.jinvax.notification.persistence.People.Contact;
import dev.jinvax.notification.persistence.Projections;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Takes what eligibility tells: assessments, contacts, policies, erasures. */
@Startup
@Singleton
public class EligibilityConsumer {
    private final EventIntake intake;
    private final Projections projections;
    private final People people;
    private final TakeAssessments takeAssessments;
    private final ErasePerson erasePerson;

    public EligibilityConsumer(
            EventIntake intake,
            Projections projections,
            People people,
            TakeAssessments takeAssessments,
            ErasePerson erasePerson) {
        this.intake = intake;
        this.projections = projections;
        this.people = people;
        this.takeAssessments = takeAssessments;
        this.erasePerson = erasePerson;
        intake.listen("notification.assessments", Once.BY_VERSION, this::assessments);
        intake.listen("notification.contacts", Once.BY_VERSION, this::contacts);
        intake.listen("notification.policies", Once.BY_VERSION, this::policies);
        intake.listen("notification.erasures", Once.BY_VERSION, this::erasures);
    }

    @Incoming("assessments")
    @Blocking
    public void takeAssessments(ConsumerRecords<String, byte[]> records) {
        intake.take("notification.assessments", records);
    }

    @Incoming("contacts")
    @Blocking
    public void takeContacts(ConsumerRecords<String, byte[]> records) {
        intake.take("notification.contacts", records);
    }

    @Incoming("policies")
    @Blocking
    public void takePolicies(ConsumerRecords<String, byte[]> records) {
        intake.take("notification.policies", records);
    }

    @Incoming("erasures")
    @Blocking
    public void takeErasures(ConsumerRecords<String, byte[]> records) {
        intake.take("notification.erasures", records);
    }

    private void assessments(List<IncomingEvent> events) {
        takeAssessments.take(events.stream()
                .filter(event -> is(event, "eligibility.assessed.v1"))
                .map(EligibilityConsumer::assessed)
                .toList());
        events.stream()
                .filter(event -> is(event, "eligibility.person.linked.v1"))
                .map(event -> event.as(LinkWire.class))
                .forEach(link -> people.link(link.personKey(), link.linkedPersonKey()));
        people.forgetApplicants(forgotten(events));
    }

    private static Assessed assessed(IncomingEvent event) {
        AssessmentWire told = event.as(AssessmentWire.class);
        return new Assessed(
                event.id(),
                told.applicantId(),
                told.version(),
                told.personKey(),
                told.ownerClientId(),
                told.outcome(),
                told.assessedAt());
    }

    private void contacts(List<IncomingEvent> events) {
        Map<UUID, Contact> newest = new LinkedHashMap<>();
        events.stream()
                .filter(event -> is(event, "eligibility.contact.changed.v1"))
                .map(EligibilityConsumer::contact)
                .forEach(contact -> newest.merge(
                        contact.applicantId(),
                        contact,
                        (known, other) -> other.version() > known.version() ? other : known));
        people.contacts(newest.values());
        people.forgetContacts(forgotten(events));
    }

    private static Contact contact(IncomingEvent event) {
        ContactWire contact = event.as(ContactWire.class);
        return new Contact(
                contact.applicantId(),
                contact.version(),
                contact.personKey(),
                contact.language(),
                Base64.getDecoder().decode(contact.sealed()));
    }

    private static boolean is(IncomingEvent event, String type) {
        return !event.isTombstone() && event.type().equals(type);
    }

    /** Whoever is forgotten in a slice stays so, in whatever order it came. */
    private static List<UUID> forgotten(List<IncomingEvent> events) {
        return events.stream()
                .filter(IncomingEvent::isTombstone)
                .map(EligibilityConsumer::applicantId)
                .distinct()
                .toList();
    }

    private void policies(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            if (!event.isTombstone() && event.type().equals("eligibility.policy.published.v1")) {
                PolicyWire policy = event.as(PolicyWire.class);
                projections.policy(
                        policy.policyVersion(),
                        policy.validFrom(),
                        new Policy(policy.observationMinutes(), policy.followUpDays(), policy.series()));
                policy.products()
                        .forEach(product -> projections.product(
                                product.productCode(),
                                policy.policyVersion(),
                                product.maker().zh(),
                                product.maker().en(),
                                product.doses()));
            }
        }
    }

    private void erasures(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            if (!event.isTombstone() && event.type().equals("eligibility.person.erased.v1")) {
                ErasureWire erasure = event.as(ErasureWire.class);
                erasePerson.erase(erasure.personKey(), erasure.applicantIds());
            }
        }
    }

    private static UUID applicantId(IncomingEvent event) {
        try {
            return UUID.fromString(event.key());
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException("the key is no applicant", e);
        }
    }

    /** An assessment as notification reads it. */
    record AssessmentWire(
            UUID applicantId,
            String personKey,
            String ownerClientId,
            int version,
            String outcome,
            Instant assessedAt) {}

    /** Two keys of one person. */
    record LinkWire(String personKey, String linkedPersonKey) {
        LinkWire {
            Objects.requireNonNull(personKey);
            Objects.requireNonNull(linkedPersonKey);
        }
    }

    /** A contact; what is sealed stays so. */
    record ContactWire(UUID applicantId, String personKey, int version, String language, String sealed) {}

    /** A policy as notification reads it. */
    record PolicyWire(
            int policyVersion,
            LocalDate validFrom,
            int observationMinutes,
            List<Integer> followUpDays,
            List<ProductWire> products) {
        Map<String, Series> series() {
            return products.stream()
                    .collect(Collectors.toMap(
                            ProductWire::productCode,
                            product -> new Series(
                                    product.doses(),
                                    product.minimumIntervalDays() == null ? 0 : product.minimumIntervalDays())));
        }
    }

    /** A vaccine of the policy. */
    record ProductWire(
            String productCode,
            TextWire maker,
            int doses,
            @Nullable Integer minimumIntervalDays) {}

    /** A person who is to be forgotten. */
    record ErasureWire(String personKey, List<UUID> applicantIds) {}
}
