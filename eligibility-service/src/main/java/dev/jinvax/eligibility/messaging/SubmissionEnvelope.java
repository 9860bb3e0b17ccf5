package dev.jinvax.eligibility.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import dev.jinvax.eligibility.application.ApplicantForm;
import dev.jinvax.eligibility.application.SubmittedRow;
import dev.jinvax.eligibility.domain.Submission;
import dev.jinvax.kit.inbox.IncomingEvent;
import dev.jinvax.kit.json.JsonConventions;
import dev.jinvax.kit.personal.Sealer;
import dev.jinvax.kit.personal.Sealer.UnopenableException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens the rows that booking-service sealed for us. What does not open is answered, so that its batch goes on. */
@Singleton
class SubmissionEnvelope {
    private static final Logger LOG = Logger.getLogger(SubmissionEnvelope.class);
    private static final int LONGEST_PATH = 100;

    private final Sealer sealer;
    private final ObjectMapper json = JsonConventions.forEvents();

    SubmissionEnvelope(@ConfigProperty(name = "jinvax.keys.submissions") String keyset) {
        this.sealer = Sealer.of(keyset);
    }

    SubmittedRow open(IncomingEvent event) {
        RowWire row = event.as(RowWire.class);
        Submission submission = new Submission(row.batchId(), row.row());
        try {
            byte[] clear = sealer.open(Base64.getDecoder().decode(row.sealed()), "submission:" + submission.key());
            ApplicantForm form = json.readValue(clear, ApplicantForm.class);
            return row.opened(submission, Optional.ofNullable(form), Optional.empty());
        } catch (JsonProcessingException e) {
            return row.opened(submission, Optional.empty(), path(e));
        } catch (UnopenableException | IllegalArgumentException | IOException e) {
            LOG.errorf(
                    "row %s does not open: %s", submission.key(), e.getClass().getSimpleName());
            return row.opened(submission, Optional.empty(), Optional.empty());
        }
    }

    private static Optional<String> path(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return Optional.empty();
        }
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceAll("^\\.|[^A-Za-z0-9_.\\[\\]]", "");
        String wire = new SnakeCaseStrategy().translate(path);
        return wire.isEmpty() || wire.length() > LONGEST_PATH ? Optional.empty() : Optional.of(wire);
    }

    /** What we read of {@code booking.row.submitted.v1}. */
    record RowWire(
            UUID batchId,
            int row,
            String clientId,
            @Nullable String orgId,
            String sealed) {
        SubmittedRow opened(Submission submission, Optional<ApplicantForm> form, Optional<String> unreadableField) {
            return new SubmittedRow(submission, clientId, Optional.ofNullable(orgId), form, unreadableField);
        }
    }
}
