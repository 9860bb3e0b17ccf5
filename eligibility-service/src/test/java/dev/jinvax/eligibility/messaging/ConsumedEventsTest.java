package dev.jinvax.eligibility.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.contracts.Contracts;
import dev.jinvax.contracts.Example;
import dev.jinvax.eligibility.messaging.SubmissionEnvelope.RowWire;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.inbox.IncomingEvent;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsumedEventsTest {
    static Stream<Example> rows() {
        return Contracts.examples("booking.row.submitted.v1").stream()
                .flatMap(example -> Stream.of(example, example.fromALaterProducer()));
    }

    static Stream<Example> partners() {
        return Contracts.examples("booking.partner.changed.v1").stream()
                .flatMap(example -> Stream.of(example, example.fromALaterProducer()));
    }

    @ParameterizedTest
    @MethodSource("partners")
    void changedPartnerIsRead(Example example) {
        IncomingEvent event = new IncomingEvent(
                "booking.partners.v1",
                0,
                0,
                "key",
                Ids.next(),
                PartnerChanged.TYPE,
                Instant.EPOCH,
                null,
                example.bytes());

        assertThat(event.as(PartnerChanged.class).rule().clientId()).isEqualTo("alipay");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void submittedRowIsRead(Example example) {
        IncomingEvent event = new IncomingEvent(
                "booking.submissions.v1",
                0,
                0,
                "key",
                Ids.next(),
                "booking.row.submitted.v1",
                Instant.EPOCH,
                null,
                example.bytes());

        RowWire row = event.as(RowWire.class);

        assertThat(row.batchId()).isNotNull();
        assertThat(row.row()).isPositive();
        assertThat(row.clientId()).isNotBlank();
        assertThat(row.sealed()).isNotBlank();
    }
}
