package dev.jinvax.notification.messaging;

import static dev.jinvax.kit.testing.TopicReader.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jinvax.contracts.Contracts;
import dev.jinvax.contracts.Example;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.TopicWriter;
import dev.jinvax.notification.domain.BookingEventType;
import dev.jinvax.notification.testing.Partner;
import dev.jinvax.notification.testing.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever changes a booking or a batch is told to who booked: each type the contracts know, by its examples. */
@QuarkusTest
class EveryBookingEventTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TOPICS = List.of("booking.bookings.v1", "booking.batches.v1");

    private final String clientId = "every-" + Ids.next().toString().substring(24);
    private final Receiver receiver = new Receiver();

    @AfterEach
    void leaves() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALIPAY_HEALTH_CODE", "SITE", "ORGANISATION"})
    void everyTypeReachesTheWebhookOfWhoBookedExceptHealthTheEmployers(String channel) throws IOException {
        Partner.Webhook webhook = Partner.subscribe(Partner.token(clientId), receiver.url(), List.of());
        List<String> types =
                TOPICS.stream().flatMap(topic -> types(topic).stream()).toList();
        for (String topic : TOPICS) {
            for (String type : types(topic)) {
                tell(topic, type, channel);
            }
        }
        List<String> expected = types.stream()
                .filter(type -> !(channel.equals("ORGANISATION") && isAboutHealth(type)))
                .toList();
        await(() -> told().size() >= expected.size());

        assertThat(types).hasSizeGreaterThan(20);
        assertThat(told()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(receiver.received()).allMatch(each -> Partner.isSigned(each, webhook.secret()));
    }

    private List<String> told() {
        return receiver.received().stream()
                .map(each -> each.json().path("type").asText())
                .filter(type -> type.startsWith("booking."))
                .toList();
    }

    private static boolean isAboutHealth(String type) {
        return BookingEventType.of(type).filter(BookingEventType::revealsHealth).isPresent();
    }

    private static List<String> types(String topic) {
        return Contracts.topics().stream()
                .filter(each -> each.name().equals(topic))
                .flatMap(each -> each.types().stream())
                .toList();
    }

    /** Each is about a booking of its own, so that none depends on another. */
    private void tell(String topic, String type, String channel) throws IOException {
        Example example = Contracts.examples(type).get(0);
        ObjectNode body = (ObjectNode) JSON.readTree(example.json());
        String id = Ids.next().toString();
        body.put(topic.contains("batches") ? "batch_id" : "booking_id", id)
                .put("client_id", clientId)
                .put("channel", channel);
        UUID eventId = Ids.next();
        TopicWriter.write(topic, id, eventId, type, body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
