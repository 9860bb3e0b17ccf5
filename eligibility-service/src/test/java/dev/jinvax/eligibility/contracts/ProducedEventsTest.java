package dev.jinvax.eligibility.contracts;

import static dev.jinvax.eligibility.testing.FormFixture.aPerson;
import static dev.jinvax.eligibility.testing.FormFixture.aPersonWithoutPapers;
import static dev.jinvax.eligibility.testing.FormFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.contracts.ProducedEvents;
import dev.jinvax.eligibility.testing.Batches;
import dev.jinvax.eligibility.testing.Partner;
import dev.jinvax.eligibility.testing.SentEvents;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Sends each event for real and puts it against the contract. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class ProducedEventsTest {
    private static final String ASSESSMENTS = "eligibility.assessments.v1";

    private final ProducedEvents produced = ProducedEvents.of("eligibility");

    @Test
    void everythingSentKeepsTheContract() {
        String one = Partner.ALIPAY.registered(aPerson().insured("SX1"));
        String other = Partner.ALIPAY.registered(aPersonWithoutPapers().passport(number()));
        UUID batch = Ids.next();
        Batches.submit(batch, 1, aPerson().json());
        Batches.submit(batch, 2, "{}");
        String survivor = link(one, other);
        Partner.ALIPAY.asks().delete("/v1/applicants/" + one).then().statusCode(204);
        Partner.ALIPAY.asks().delete("/v1/applicants/" + other).then().statusCode(204);

        take(ASSESSMENTS, TopicReader.awaitKey(ASSESSMENTS, one, 2));
        take(ASSESSMENTS, TopicReader.awaitKey(ASSESSMENTS, other, 3));
        take(ASSESSMENTS, TopicReader.awaitKey(ASSESSMENTS, survivor, 1));
        take(ASSESSMENTS, TopicReader.awaitKey(ASSESSMENTS, batch + "/2", 1));
        take("eligibility.contacts.v1", TopicReader.awaitKey("eligibility.contacts.v1", one, 2));
        take("eligibility.policies.v1", TopicReader.awaitKey("eligibility.policies.v1", "1", 1));
        take("eligibility.erasures.v1", TopicReader.awaitKey("eligibility.erasures.v1", survivor, 1));
        take(ASSESSMENTS, TopicReader.await(ASSESSMENTS, message -> holds(message, batch.toString()), 2));
        assertThat(produced.problems()).isEmpty();
    }

    private static String link(String one, String other) {
        String survivor = SentEvents.assessment(one).path("person_key").asText();
        String linked = SentEvents.assessment(other).path("person_key").asText();
        Partner.OPS
                .asks()
                .body("{\"linked_person_key\":\"" + linked + "\"}")
                .post("/v1/persons/" + survivor + "/links")
                .then()
                .statusCode(200);
        return survivor;
    }

    private static boolean holds(ConsumerRecord<String, byte[]> message, String text) {
        return message.value() != null && new String(message.value(), StandardCharsets.UTF_8).contains(text);
    }

    private void take(String topic, List<ConsumerRecord<String, byte[]>> messages) {
        for (ConsumerRecord<String, byte[]> message : messages) {
            Map<String, String> headers = new HashMap<>();
            message.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            produced.take(topic, headers, Optional.ofNullable(message.value()));
        }
    }
}
