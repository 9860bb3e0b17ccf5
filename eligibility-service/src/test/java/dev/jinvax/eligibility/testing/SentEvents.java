package dev.jinvax.eligibility.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.testing.TopicReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What the service has really told. */
public final class SentEvents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SentEvents() {}

    /** Bodies under a key, once there are {@code count} of them; a tombstone is a null node. */
    public static List<JsonNode> of(String topic, String key, int count) {
        return TopicReader.awaitKey(topic, key, count).stream()
                .map(message -> read(message.value()))
                .toList();
    }

    /** The first assessment of an applicant. */
    public static JsonNode assessment(String applicantId) {
        return of("eligibility.assessments.v1", applicantId, 1).get(0);
    }

    /** A body as JSON. */
    public static JsonNode read(byte[] body) {
        try {
            return body == null ? JSON.nullNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
