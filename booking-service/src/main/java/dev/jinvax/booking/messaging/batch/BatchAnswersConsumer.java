package dev.jinvax.booking.messaging.batch;

import dev.jinvax.booking.application.batch.TakeAnswers;
import dev.jinvax.booking.domain.batch.BatchRows.Answer;
import dev.jinvax.kit.inbox.EventIntake;
import dev.jinvax.kit.inbox.IncomingEvent;
import dev.jinvax.kit.inbox.Once;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes eligibility's answers to batch rows; whatever else comes on the topic is for others. */
@Startup
@ApplicationScoped
public class BatchAnswersConsumer {
    static final String ASSESSED = "eligibility.assessed.v1";
    static final String REFUSED = "eligibility.submission.refused.v1";

    private final EventIntake intake;
    private final TakeAnswers takeAnswers;

    public BatchAnswersConsumer(EventIntake intake, TakeAnswers takeAnswers) {
        this.intake = intake;
        this.takeAnswers = takeAnswers;
        intake.listen("booking.batches", Once.BY_VERSION, this::apply);
    }

    @Incoming("batch-answers")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        intake.take("booking.batches", records);
    }

    void apply(List<IncomingEvent> events) {
        takeAnswers.take(events.stream()
                .map(BatchAnswersConsumer::answer)
                .flatMap(Optional::stream)
                .toList());
        takeAnswers.forget(events.stream()
                .filter(IncomingEvent::isTombstone)
                .map(BatchAnswersConsumer::applicant)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Answers to rows that could not be registered are keyed by their row: nobody is behind them. */
    private static Optional<UUID> applicant(IncomingEvent tombstone) {
        try {
            return Optional.of(UUID.fromString(tombstone.key()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Answer> answer(IncomingEvent event) {
        if (event.isTombstone()) {
            return Optional.empty();
        }
        return switch (event.type()) {
            case ASSESSED -> event.as(AnswerWires.Assessed.class).toAnswer();
            case REFUSED -> Optional.of(event.as(AnswerWires.Refused.class).toAnswer());
            default -> Optional.empty();
        };
    }
}
