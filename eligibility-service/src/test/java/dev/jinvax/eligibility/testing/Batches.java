package dev.jinvax.eligibility.testing;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.personal.Sealer;
import dev.jinvax.kit.testing.TestKeys;
import dev.jinvax.kit.testing.TopicWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Batch rows as booking-service submits them. */
public final class Batches {
    private static final Sealer SEALER = Sealer.of(TestKeys.SUBMISSIONS);

    private Batches() {}

    /** Submits a row of the university. */
    public static void submit(UUID batchId, int row, String json) {
        submit(batchId, row, json, Ids.next());
    }

    public static void submit(UUID batchId, int row, String json, UUID eventId) {
        String key = batchId + "/" + row;
        TopicWriter.write("booking.submissions.v1", key, eventId, "booking.row.submitted.v1", body(batchId, row, json));
    }

    /** The event's body. */
    public static byte[] body(UUID batchId, int row, String json) {
        String key = batchId + "/" + row;
        byte[] sealed = SEALER.seal(json.getBytes(StandardCharsets.UTF_8), "submission:" + key);
        return ("""
                {"batch_id":"%s","row":%d,"client_id":"university","org_id":"shanxi-university-demo",
                 "submitted_at":"2026-11-22T01:30:00Z","sealed":"%s"}""")
                .formatted(batchId, row, Base64.getEncoder().encodeToString(sealed))
                .getBytes(StandardCharsets.UTF_8);
    }
}
