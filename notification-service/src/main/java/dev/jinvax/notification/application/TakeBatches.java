package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.Message;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells an organisation's webhooks how its batches get on. */
@Singleton
public class TakeBatches {
    private final TellWebhooks tellWebhooks;
    private final Payloads payloads;

    public TakeBatches(TellWebhooks tellWebhooks, Payloads payloads) {
        this.tellWebhooks = tellWebhooks;
        this.payloads = payloads;
    }

    /** Takes the events in the running transaction. */
    public void take(List<Progress> events) {
        tellWebhooks.tell(events.stream().map(this::message).toList());
    }

    private Message message(Progress progress) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("batch_id", progress.batchId());
        data.put("out_batch_no", progress.outBatchNo());
        data.put("state", progress.state());
        data.put("version", progress.version());
        data.put("rows_total", progress.rowsTotal());
        data.put("rows_done", progress.rowsDone());
        data.put("booked", progress.booked());
        data.put("rejected", progress.rejected());
        return new Message(
                "evt_" + progress.eventId(),
                progress.type(),
                Optional.of(progress.clientId()),
                Optional.empty(),
                payloads.payload(progress.type(), progress.occurredAt(), data),
                null,
                null,
                null);
    }

    /** A batch after an event. */
    public record Progress(
            UUID eventId,
            String type,
            UUID batchId,
            int version,
            String clientId,
            String outBatchNo,
            String state,
            int rowsTotal,
            int rowsDone,
            int booked,
            int rejected,
            Instant occurredAt) {}
}
