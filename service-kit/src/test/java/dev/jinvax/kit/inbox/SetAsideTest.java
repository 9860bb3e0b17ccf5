package dev.jinvax.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be taken is kept with its cause, shown to ops, and taken again once. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SetAsideTest {
    private static final String TOPIC = "booking.bookings.v1";
    private static final String OPS = TestTokens.of("ops").scope("ops").token();

    @Inject
    EventIntake intake;

    private final String consumer = "test." + UUID.randomUUID();
    private final UUID event = Ids.next();
    private final List<IncomingEvent> effects = new ArrayList<>();
    private boolean mended;

    @Test
    void messageIsTakenAgainOnceAfterItsCauseIsMended() {
        listen();
        intake.take(consumer, List.of(message("{}", "booking.confirmed.v1", Instant.EPOCH)));
        String id = kept().get("id").toString();
        assertThat(kept().get("reason").toString()).contains(consumer, "IllegalStateException", TOPIC + "/0/1");
        assertThat(redriven(id)).isEqualTo("STILL_POISONED");
        assertThat(kept()).doesNotContainKey("taken_at");
        mended = true;

        assertThat(redriven(id)).isEqualTo("TAKEN");
        assertThat(redriven(id)).isEqualTo("TAKEN_BEFORE");

        assertThat(effects).hasSize(1);
        assertThat(kept()).containsKey("taken_at");
    }

    @Test
    void messageThatComesAgainIsKeptOnce() {
        listen();
        IncomingEvent poisoned = message("{}", "booking.confirmed.v1", Instant.EPOCH);

        intake.take(consumer, List.of(poisoned));
        intake.take(consumer, List.of(poisoned));

        assertThat(lines()).hasSize(1);
    }

    static Stream<IncomingEvent> unstorable() {
        UUID id = Ids.next();
        byte[] huge = new byte[1_040_000];
        return Stream.of(
                new IncomingEvent(TOPIC, 0, 1, "key", id, "type\0", Instant.EPOCH, "trace\0", new byte[1]),
                new IncomingEvent(TOPIC, 0, 1, "k\0y", Ids.next(), "type", Instant.MIN, null, new byte[1]),
                new IncomingEvent(TOPIC, 0, 1, "key", Ids.next(), "type", Instant.MAX, null, null),
                new IncomingEvent(TOPIC, 0, 1, "key", Ids.next(), "type", Instant.EPOCH, null, huge));
    }

    /** Else it would be waited for in vain, by everybody behind it. */
    @ParameterizedTest
    @MethodSource("unstorable")
    void whatIsHardToStoreOrToSendIsSetAsideTooAndCanBeTakenAgain(IncomingEvent hard) {
        listen();

        intake.take(consumer, List.of(hard));

        ConsumerRecord<String, byte[]> told = TopicReader.await(
                        TOPIC + ".dlt", message -> reason(message).startsWith(consumer), 1)
                .get(0);
        assertThat(told.value() == null).isEqualTo(hard.body() == null || hard.body().length > 1_000_000);
        mended = true;
        assertThat(redriven(kept().get("id").toString())).isEqualTo("TAKEN");
        assertThat(effects).singleElement().extracting(IncomingEvent::body).isEqualTo(hard.body());
    }

    @Test
    void messageNobodyKnowsIsNotFound() {
        given().auth()
                .oauth2(OPS)
                .post("/v1/set-aside/" + UUID.randomUUID() + "/redrive")
                .then()
                .statusCode(404);
    }

    private void listen() {
        intake.listen(consumer, Once.BY_ID, events -> {
            if (!mended) {
                throw new IllegalStateException("not yet");
            }
            effects.addAll(events);
        });
    }

    private IncomingEvent message(String body, String type, Instant time) {
        return new IncomingEvent(TOPIC, 0, 1, "key", event, type, time, null, body.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> kept() {
        return lines().get(0);
    }

    private List<Map<String, Object>> lines() {
        List<Map<String, Object>> all = given().auth()
                .oauth2(OPS)
                .get("/v1/set-aside?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("messages");
        return all.stream()
                .filter(line -> consumer.equals(line.get("consumer")))
                .toList();
    }

    private static String redriven(String id) {
        return given().auth()
                .oauth2(OPS)
                .post("/v1/set-aside/" + id + "/redrive")
                .then()
                .statusCode(200)
                .extract()
                .path("outcome");
    }

    private static String reason(ConsumerRecord<String, byte[]> message) {
        return new String(message.headers().lastHeader("dlt_reason").value(), StandardCharsets.UTF_8);
    }
}
