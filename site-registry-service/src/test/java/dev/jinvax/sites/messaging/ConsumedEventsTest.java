package dev.jinvax.sites.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.contracts.Contracts;
import dev.jinvax.contracts.Example;
import dev.jinvax.kit.inbox.EventIntake;
import dev.jinvax.kit.inbox.IncomingEvent;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import dev.jinvax.sites.domain.SessionId;
import dev.jinvax.sites.domain.Sessions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other services tell is read as they promise it, in any order and as often as it comes. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class ConsumedEventsTest {
    private static final String TYPE = "booking.session.counted.v1";

    @Inject
    EventIntake intake;

    @Inject
    Sessions sessions;

    private final UUID session = UUID.randomUUID();

    static Stream<Example> examples() {
        return Contracts.examples(TYPE).stream().flatMap(example -> Stream.of(example, example.fromALaterProducer()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsRead(Example example) {
        SessionCounted counted = event(TYPE, example.bytes()).as(SessionCounted.class);

        assertThat(counted.version()).isPositive();
        assertThat(counted.live()).isEqualTo(12);
        assertThat(counted.counted().countedAt()).isNotNull();
    }

    static Stream<Example> partners() {
        return Contracts.examples(PartnerChanged.TYPE).stream()
                .flatMap(example -> Stream.of(example, example.fromALaterProducer()));
    }

    @ParameterizedTest
    @MethodSource("partners")
    void everyPartnerIsRead(Example example) {
        PartnerChanged changed = event(PartnerChanged.TYPE, example.bytes()).as(PartnerChanged.class);

        assertThat(changed.rule().clientId()).isEqualTo("alipay");
        assertThat(changed.version()).isPositive();
    }

    @Test
    void newestCountStandsWhateverTheOrderAndHoweverOften() {
        List<IncomingEvent> events = new ArrayList<>();
        for (int version = 1; version <= 20; version++) {
            events.add(count(version, version * 2));
            events.add(count(version, version * 2));
        }
        Collections.shuffle(events, new Random(7));

        events.forEach(event -> take(List.of(event)));
        take(events);

        assertThat(live()).isEqualTo(40);
    }

    @Test
    void rubbishIsSetAsideAndItsNeighboursCount() {
        IncomingEvent rubbish = event(TYPE, "{\"session_id\":7}".getBytes(StandardCharsets.UTF_8));

        take(List.of(rubbish, count(1, 5)));

        assertThat(live()).isEqualTo(5);
        assertThat(TopicReader.await(
                        "booking.sessions.v1.dlt", message -> session.toString().equals(message.key()), 1))
                .hasSize(1);
    }

    @Test
    void tombstonesAndOtherTypesAreNothingToCount() {
        take(List.of(event(TYPE, null), event("booking.session.renamed.v1", "{}".getBytes(StandardCharsets.UTF_8))));

        assertThat(live()).isZero();
    }

    private void take(List<IncomingEvent> events) {
        intake.take("sites.session-counts", events);
    }

    private int live() {
        return QuarkusTransaction.requiringNew()
                .call(() -> sessions.count(new SessionId(session)).live());
    }

    private IncomingEvent count(int version, int live) {
        return event(
                TYPE,
                ("{\"session_id\":\"" + session + "\",\"version\":" + version + ",\"live\":" + live
                                + ",\"capacity\":20,\"overbooked\":false,\"counted_at\":\"2026-11-22T01:00:00Z\"}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private IncomingEvent event(String type, byte[] body) {
        return new IncomingEvent(
                "booking.sessions.v1", 0, 0, session.toString(), UUID.randomUUID(), type, Instant.EPOCH, null, body);
    }
}
