package dev.jinvax.booking.messaging.batch;

import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.Submissions;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.outbox.Outbox;
import dev.jinvax.kit.outbox.OutgoingEvent;
import dev.jinvax.kit.personal.Sealer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends rows to eligibility through the outbox, sealed for it alone and for their place in the batch. */
@Singleton
public class OutboxSubmissions implements Submissions {
    private static final String TOPIC = "booking.submissions.v1";
    private static final String TYPE = "booking.row.submitted.v1";

    private final Outbox outbox;
    private final Sealer sealer;
    private final Clock clock;

    public OutboxSubmissions(
            Outbox outbox, @ConfigProperty(name = "jinvax.keys.submissions") String keyset, Clock clock) {
        this.outbox = outbox;
        this.sealer = Sealer.of(keyset);
        this.clock = clock;
    }

    @Override
    public void send(Batch batch, List<ClearRow> rows) {
        Instant now = clock.instant();
        outbox.append(rows.stream().map(row -> event(batch, row, now)).toList());
    }

    private OutgoingEvent event(Batch batch, ClearRow row, Instant now) {
        String key = batch.batchId() + "/" + row.row();
        String sealed = Base64.getEncoder().encodeToString(sealer.seal(row.applicant(), "submission:" + key));
        Wire body = new Wire(
                batch.batchId(),
                row.row(),
                batch.owner().clientId(),
                batch.owner().orgId().orElse(null),
                now,
                sealed);
        return OutgoingEvent.of(TOPIC, key, Ids.next(), TYPE, now, outbox.bytes(body));
    }

    /** Body of {@code booking.row.submitted.v1}. */
    record Wire(
            UUID batchId,
            int row,
            String clientId,
            @Nullable String orgId,
            Instant submittedAt,
            String sealed) {}
}
