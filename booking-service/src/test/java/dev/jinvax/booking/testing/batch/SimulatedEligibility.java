package dev.jinvax.booking.testing.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.personal.Sealer;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestKeys;
import dev.jinvax.kit.testing.TopicWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Answers batch rows over the real topics as eligibility does: born after 2008 is too young, a number that begins with
 * {@code REFUSED} cannot be registered, {@code SILENT} gets no answer, all others are eligible, {@code LAPSES} with a
 * document that lapses too early. The person is the passport.
 */
public final class SimulatedEligibility {
    private static final String TOPIC = "eligibility.assessments.v1";
    private static final String LAPSES = """
            [{"code":"DOCUMENT_LAPSES_DURING_SERIES","severity":"WARNING","clause":"N8","field":"documents[1].expires_on"},
             {"code":"SELF_PAID","severity":"ADVICE","clause":"N7"}]\
            """;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Sealer SEALER = Sealer.of(TestKeys.SUBMISSIONS);
    private static final Thread THREAD = new Thread(SimulatedEligibility::run, "simulated-eligibility");

    private SimulatedEligibility() {}

    /** The person with that passport. */
    public static String person(String passport) {
        return UUID.nameUUIDFromBytes(passport.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Runs from the first call to the end of the tests. */
    public static synchronized void start() {
        if (THREAD.getState() == Thread.State.NEW) {
            THREAD.setDaemon(true);
            THREAD.start();
        }
    }

    private static void run() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", RealParts.broker().bootstrapServers(),
                        "group.id", "simulated-eligibility",
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("booking.submissions.v1"));
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(100)).forEach(SimulatedEligibility::answer);
            }
        }
    }

    private static void answer(ConsumerRecord<String, byte[]> message) {
        try {
            JsonNode body = JSON.readTree(message.value());
            byte[] sealed = Base64.getDecoder().decode(body.get("sealed").asText());
            JsonNode applicant = JSON.readTree(SEALER.open(sealed, "submission:" + message.key()));
            String number = applicant.get("out_applicant_no").asText();
            String submission =
                    "{\"batch_id\":\"" + body.get("batch_id").asText() + "\",\"row\":" + body.get("row") + "}";
            if (number.startsWith("REFUSED")) {
                refuse(message.key(), submission);
            } else if (!number.startsWith("SILENT")) {
                assess(message.key(), body.get("client_id").asText(), submission, applicant);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(String key, String submission) {
        write(key, "eligibility.submission.refused.v1", """
                {"submission":%s,"errors":[{"code":"OUT_NO_TAKEN","field":"out_applicant_no"}]}\
                """.formatted(submission));
    }

    private static void assess(String key, String client, String submission, JsonNode applicant) {
        UUID applicantId = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        String person = person(known(applicant));
        boolean young = applicant.get("birth_date").asText().compareTo("2008") > 0;
        boolean lapses = applicant.get("out_applicant_no").asText().startsWith("LAPSES");
        write(applicantId.toString(), "eligibility.assessed.v1", """
                {"applicant_id":"%s","person_key":"%s","owner_client_id":"%s","version":1,"policy_version":1,
                 "outcome":"%s","payment":"%s","findings":%s,"assessed_at":"2026-11-22T01:00:00Z","submission":%s}\
                """.formatted(
                        applicantId,
                        person,
                        client,
                        young ? "INELIGIBLE" : "ELIGIBLE",
                        applicant.has("insurance") ? "INSURED_FREE" : "SELF_PAID",
                        young
                                ? "[{\"code\":\"AGE_BELOW_MINIMUM\",\"severity\":\"BLOCKING\",\"clause\":\"N1\",\"field\":\"birth_date\"}]"
                                : lapses ? LAPSES : "[]",
                        submission));
    }

    /** Whose number begins so comes with another passport each time, and eligibility knows that: {@code TWIN-…-}. */
    private static String known(JsonNode applicant) {
        String number = applicant.get("out_applicant_no").asText();
        return number.startsWith("TWIN")
                ? number.substring(0, number.lastIndexOf('-'))
                : applicant.at("/documents/0/number").asText();
    }

    private static void write(String key, String type, String body) {
        TopicWriter.write(TOPIC, key, Ids.next(), type, body.getBytes(StandardCharsets.UTF_8));
    }
}
