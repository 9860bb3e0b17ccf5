package dev.jinvax.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.inbox.EventIntake;
import dev.jinvax.kit.inbox.IncomingEvent;
import dev.jinvax.kit.inbox.Once;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventRoundTripTest {
    private static final String TOPIC = "booking.bookings.v1";

    @Inject
    Outbox outbox;

    @Inject
    EventIntake intake;

    @Inject
    AgroalDataSource database;

    private final String key = Ids.next().toString();

    @Test
    void committedEventArrivesAsACloudEventAndLeavesTheOutbox() throws Exception {
        UUID id = QuarkusTransaction.requiringNew()
                .call(() -> outbox.tell(TOPIC, key, "booking.confirmed.v1", Map.of("booking_id", key)));

        ConsumerRecord<String, byte[]> sent =
                TopicReader.awaitKey(TOPIC, key, 1).get(0);

        assertThat(header(sent, "ce_id")).isEqualTo(id.toString());
        assertThat(header(sent, "ce_type")).isEqualTo("booking.confirmed.v1");
        assertThat(header(sent, "ce_source")).isEqualTo("/service-kit");
        assertThat(header(sent, "ce_specversion")).isEqualTo("1.0");
        assertThat(new String(sent.value(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"booking_id\":\"" + key + "\"}");
        TopicReader.await(() -> count("select count(*) from outbox") == 0);
    }

    @Test
    void rolledBackChangeTellsNothing() throws Exception {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.tell(TOPIC, key, "booking.confirmed.v1", Map.of("lost", true));
                    throw new IllegalStateException("the change failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.tell(TOPIC, key, "booking.confirmed.v1", Map.of("lost", false)));

        assertThat(TopicReader.awaitKey(TOPIC, key, 1))
                .hasSize(1)
                .allSatisfy(sent -> assertThat(new String(sent.value(), java.nio.charset.StandardCharsets.UTF_8))
                        .contains("false"));
    }

    @Test
    void eventOutsideATransactionIsAMistake() {
        assertThatThrownBy(() -> outbox.tell(TOPIC, key, "booking.confirmed.v1", Map.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eventsOfOneKeyArriveInOrderThroughABrokerRestart() throws Exception {
        tell(0, 50);
        RealParts.broker().stop();
        tell(50, 100);

        RealParts.broker().start();

        List<String> bodies = TopicReader.awaitKey(TOPIC, key, 100).stream()
                .map(sent -> new String(sent.value(), java.nio.charset.StandardCharsets.UTF_8))
                .distinct()
                .toList();
        assertThat(bodies).hasSize(100).first().isEqualTo("{\"number\":0}");
        assertThat(bodies).last().isEqualTo("{\"number\":99}");
    }

    @Test
    void repeatedEventHasOneEffect() {
        List<IncomingEvent> effects = new ArrayList<>();
        IncomingEvent event = event("{}");

        intake.listen("test.once", Once.BY_ID, effects::addAll);
        intake.listen("test.other", Once.BY_ID, effects::addAll);

        intake.take("test.once", List.of(event, event));
        intake.take("test.once", List.of(event));
        intake.take("test.other", List.of(event));

        assertThat(effects).hasSize(2);
    }

    @Test
    void failedEffectIsNotRecordedAsDone() {
        List<IncomingEvent> effects = new ArrayList<>();
        IncomingEvent event = event("{}");
        int[] failures = {2};

        intake.listen("test.retry", Once.BY_ID, events -> {
            if (failures[0]-- > 0) {
                throw new IllegalStateException("not yet");
            }
            effects.addAll(events);
        });

        intake.take("test.retry", List.of(event));

        assertThat(effects).hasSize(1);
    }

    @Test
    void poisonedMessageIsSetAsideWithItsCauseAndHoldsUpNobody() throws Exception {
        List<UUID> effects = new ArrayList<>();
        List<IncomingEvent> events = List.of(event("{}"), event("rubbish"), event("{}"));

        intake.listen("test.poison", Once.BY_ID, slice -> {
            for (IncomingEvent event : slice) {
                event.as(Map.class);
            }
            slice.forEach(event -> effects.add(event.id()));
        });

        intake.take("test.poison", events);

        assertThat(effects).containsExactly(events.get(0).id(), events.get(2).id());
        ConsumerRecord<String, byte[]> aside =
                TopicReader.awaitKey(TOPIC + ".dlt", key, 1).get(0);
        assertThat(header(aside, "ce_id")).isEqualTo(events.get(1).id().toString());
        assertThat(header(aside, "dlt_reason")).contains("test.poison").contains(TOPIC + "/0/");
        assertThat(new String(aside.value(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("rubbish");
    }

    private void tell(int from, int to) {
        for (int number = from; number < to; number++) {
            Map<String, Integer> body = Map.of("number", number);
            QuarkusTransaction.requiringNew().run(() -> outbox.tell(TOPIC, key, "booking.confirmed.v1", body));
        }
    }

    private IncomingEvent event(String body) {
        return new IncomingEvent(
                TOPIC,
                0,
                1,
                key,
                Ids.next(),
                "booking.confirmed.v1",
                java.time.Instant.EPOCH,
                null,
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private long count(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
