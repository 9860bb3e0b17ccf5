package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.EventTypes;
import dev.jinvax.notification.domain.Message;
import dev.jinvax.notification.persistence.People;
import dev.jinvax.notification.persistence.People.Applicant;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Learns whose an applicant is, and tells the owner when a later assessment comes out differently. */
@Singleton
public class TakeAssessments {
    private final People people;
    private final TellWebhooks tellWebhooks;
    private final Payloads payloads;

    public TakeAssessments(People people, TellWebhooks tellWebhooks, Payloads payloads) {
        this.people = people;
        this.tellWebhooks = tellWebhooks;
        this.payloads = payloads;
    }

    /** Takes a slice of assessments in the running transaction. */
    public void take(List<Assessed> slice) {
        Map<UUID, Assessed> newest = new LinkedHashMap<>();
        slice.forEach(assessed -> newest.merge(
                assessed.applicantId(), assessed, (known, other) -> other.version() > known.version() ? other : known));
        people.applicants(newest.values().stream()
                .map(assessed -> new Applicant(
                        assessed.applicantId(), assessed.version(), assessed.personKey(), assessed.ownerClientId()))
                .toList());
        // The first one was the answer to the owner's own request.
        List<Message> told = slice.stream()
                .filter(assessed -> assessed.version() > 1)
                .map(this::message)
                .toList();
        if (!told.isEmpty()) {
            tellWebhooks.tell(told);
        }
    }

    private Message message(Assessed assessed) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("applicant_id", assessed.applicantId());
        data.put("outcome", assessed.outcome());
        data.put("version", assessed.version());
        return new Message(
                "evt_" + assessed.eventId(),
                EventTypes.ASSESSED,
                Optional.of(assessed.ownerClientId()),
                Optional.empty(),
                payloads.payload(EventTypes.ASSESSED, assessed.assessedAt(), data),
                null,
                null,
                null);
    }

    /** An assessment as it was told. */
    public record Assessed(
            UUID eventId,
            UUID applicantId,
            int version,
            String personKey,
            String ownerClientId,
            String outcome,
            Instant assessedAt) {}
}
