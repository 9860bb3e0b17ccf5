package dev.jinvax.eligibility.messaging;

import dev.jinvax.eligibility.application.AnswerSubmissions;
import dev.jinvax.kit.inbox.EventIntake;
import dev.jinvax.kit.inbox.IncomingEvent;
import dev.jinvax.kit.inbox.Once;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes batch rows from booking-service, a slice of hundreds as one transaction. */
@Startup
@ApplicationScoped
public class SubmissionConsumer {
    private final EventIntake intake;
    private final SubmissionEnvelope envelope;
    private final AnswerSubmissions answer;

    SubmissionConsumer(EventIntake intake, SubmissionEnvelope envelope, AnswerSubmissions answer) {
        this.intake = intake;
        this.envelope = envelope;
        this.answer = answer;
        intake.listen("eligibility.submissions", Once.BY_ID, this::answer);
    }

    @Incoming("submissions")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        intake.take("eligibility.submissions", records);
    }

    void answer(List<IncomingEvent> events) {
        answer.answer(events.stream()
                .filter(event -> !event.isTombstone() && event.type().equals(EligibilityTopics.ROW_SUBMITTED))
                .map(envelope::open)
                .toList());
    }
}
