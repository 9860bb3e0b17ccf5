package dev.jinvax.sites.contracts;

import static dev.jinvax.sites.testing.Registry.TAIYUAN;
import static dev.jinvax.sites.testing.Registry.editorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.contracts.ProducedEvents;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import dev.jinvax.sites.testing.Registry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What really stands on the topics keeps the contract. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class ProducedEventsTest {
    @BeforeEach
    void nothingYet() {
        Registry.empty();
    }

    @Test
    void wholeLifeOfASiteKeepsTheContract() {
        String site = Registry.published(TAIYUAN);
        editorOf(TAIYUAN)
                .header("If-Match", "*")
                .body("""
                        {"name": {"zh": "虚构", "en": "Invented"}, "address": {"zh": "路", "en": "Road"},
                         "directions": {"zh": "右", "en": "right"}, "phone": "+86 351 0000000"}""")
                .put("/v1/sites/" + site)
                .then()
                .statusCode(200);
        Registry.post(TAIYUAN, site, "suspension");
        Registry.post(TAIYUAN, site, "resumption");
        Registry.post(TAIYUAN, site, "closure");

        ProducedEvents produced = ProducedEvents.of("site-registry");
        List<ConsumerRecord<String, byte[]>> sites = TopicReader.awaitKey("registry.sites.v1", site, 5);
        take(produced, sites);
        take(produced, TopicReader.await("registry.sessions.v1", message -> isOf(site, message), 480));

        assertThat(produced.problems()).isEmpty();
        assertThat(sites)
                .extracting(ProducedEventsTest::state)
                .containsExactly("PUBLISHED", "PUBLISHED", "SUSPENDED", "PUBLISHED", "CLOSED");
    }

    @Test
    void draftsStayInside() {
        String draft = Registry.completeDraft(TAIYUAN);
        String published = Registry.published(TAIYUAN);

        TopicReader.awaitKey("registry.sites.v1", published, 1);

        assertThat(TopicReader.await("registry.sites.v1", message -> true, 1))
                .noneMatch(message -> draft.equals(message.key()));
    }

    private static boolean isOf(String site, ConsumerRecord<String, byte[]> message) {
        return message.value() != null && new String(message.value(), StandardCharsets.UTF_8).contains(site);
    }

    private static String state(ConsumerRecord<String, byte[]> message) {
        return new String(message.value(), StandardCharsets.UTF_8).replaceAll(".*\"state\":\"([A-Z]+)\".*", "$1");
    }

    private static void take(ProducedEvents produced, List<ConsumerRecord<String, byte[]>> messages) {
        for (ConsumerRecord<String, byte[]> message : messages) {
            Map<String, String> headers = new HashMap<>();
            message.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            produced.take(message.topic(), headers, Optional.ofNullable(message.value()));
        }
    }
}
