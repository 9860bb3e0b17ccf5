package dev.jinvax.booking.messaging;

import dev.jinvax.booking.application.CancelErasedPerson;
import dev.jinvax.booking.application.FollowStandings;
import dev.jinvax.booking.application.LinkPersons;
import dev.jinvax.booking.domain.Projections;
import dev.jinvax.booking.domain.Projections.KnownStanding;
import dev.jinvax.booking.messaging.EligibilityWires.AssessmentWire;
import dev.jinvax.booking.messaging.EligibilityWires.ErasureWire;
import dev.jinvax.booking.messaging.EligibilityWires.LinkWire;
import dev.jinvax.booking.messaging.EligibilityWires.PolicyWire;
import dev.jinvax.kit.inbox.EventIntake;
import dev.jinvax.kit.inbox.IncomingEvent;
import dev.jinvax.kit.inbox.Once;
import dev.jinvax.kit.inbox.UnreadableEventException;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows eligibility's assessments, policies and erasures. */
@Startup
@ApplicationScoped
public class EligibilityConsumer {
    private static final String LINKED = "eligibility.person.linked.v1";
    private static final String ASSESSED = "eligibility.assessed.v1";
    private static final String PUBLISHED = "eligibility.policy.published.v1";
    private static final String ERASED = "eligibility.person.erased.v1";

    private final EventIntake intake;
    private final Projections projections;
    private final FollowStandings follow;
    private final LinkPersons link;
    private final CancelErasedPerson cancelErased;

    public EligibilityConsumer(
            EventIntake intake,
            Projections projections,
            FollowStandings follow,
            LinkPersons link,
            CancelErasedPerson cancelErased) {
        this.intake = intake;
        this.projections = projections;
        this.follow = follow;
        this.link = link;
        this.cancelErased = cancelErased;
        intake.listen("booking.assessments", Once.BY_VERSION, this::applyAssessments);
        intake.listen("booking.policies", Once.BY_VERSION, this::applyPolicies);
        intake.listen("booking.erasures", Once.BY_ID, this::applyErasures);
    }

    @Incoming("assessments")
    @Blocking
    public void assessments(ConsumerRecords<String, byte[]> records) {
        intake.take("booking.assessments", records);
    }

    @Incoming("policies")
    @Blocking
    public void policies(ConsumerRecords<String, byte[]> records) {
        intake.take("booking.policies", records);
    }

    @Incoming("erasures")
    @Blocking
    public void erasures(ConsumerRecords<String, byte[]> records) {
        intake.take("booking.erasures", records);
    }

    void applyAssessments(List<IncomingEvent> events) {
        List<KnownStanding> standings = Newest.of(
                        events, ASSESSED, AssessmentWire.class, AssessmentWire::applicantId, AssessmentWire::version)
                .stream()
                .map(AssessmentWire::toStanding)
                .toList();
        if (!standings.isEmpty()) {
            follow.follow(standings);
        }
        List<UUID> forgotten = events.stream()
                .filter(IncomingEvent::isTombstone)
                .filter(event -> !event.key().contains("/"))
                .map(EligibilityConsumer::applicant)
                .toList();
        if (!forgotten.isEmpty()) {
            projections.forgetApplicants(forgotten);
        }
        for (IncomingEvent event : events) {
            if (!event.isTombstone() && event.type().equals(LINKED)) {
                LinkWire linked = event.as(LinkWire.class);
                link.link(linked.personKey(), linked.linkedPersonKey());
            }
        }
    }

    private static UUID applicant(IncomingEvent tombstone) {
        try {
            return UUID.fromString(tombstone.key());
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException("the key is no applicant", e);
        }
    }

    void applyPolicies(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            if (!event.isTombstone() && event.type().equals(PUBLISHED)) {
                projections.applyPolicy(event.as(PolicyWire.class).toPolicy());
            }
        }
    }

    void applyErasures(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            if (!event.isTombstone() && event.type().equals(ERASED)) {
                cancelErased.cancel(event.as(ErasureWire.class).personKey());
            }
        }
    }
}
