package dev.jinvax.booking.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.jinvax.booking.messaging.EligibilityWires.AssessmentWire;
import dev.jinvax.booking.messaging.EligibilityWires.ErasureWire;
import dev.jinvax.booking.messaging.EligibilityWires.LinkWire;
import dev.jinvax.booking.messaging.EligibilityWires.PolicyWire;
import dev.jinvax.booking.messaging.RegistryWires.SessionWire;
import dev.jinvax.booking.messaging.RegistryWires.SiteWire;
import dev.jinvax.booking.messaging.batch.AnswerWiresReader;
import dev.jinvax.contracts.Contracts;
import dev.jinvax.contracts.Example;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.inbox.IncomingEvent;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConsumedEventsTest {
    private static final Map<String, Consumer<IncomingEvent>> READERS = Map.of(
            "registry.site.changed.v1", event -> event.as(SiteWire.class).toSite(),
            "registry.session.changed.v1", event -> event.as(SessionWire.class).toSession(),
            "eligibility.assessed.v1",
                    event -> {
                        event.as(AssessmentWire.class).toStanding();
                        AnswerWiresReader.assessed(event);
                    },
            "eligibility.submission.refused.v1", AnswerWiresReader::refused,
            "eligibility.person.linked.v1", event -> event.as(LinkWire.class),
            "eligibility.policy.published.v1",
                    event -> event.as(PolicyWire.class).toPolicy(),
            "eligibility.person.erased.v1", event -> event.as(ErasureWire.class));

    static Stream<Arguments> examples() {
        return READERS.keySet().stream()
                .flatMap(type -> Contracts.examples(type).stream()
                        .flatMap(example -> Stream.of(example, example.fromALaterProducer()))
                        .map(example -> Arguments.of(type, example)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsReadWithOurOwnRecord(String type, Example example) {
        IncomingEvent event =
                new IncomingEvent("topic", 0, 0, "key", Ids.next(), type, Instant.EPOCH, null, example.bytes());

        assertThatNoException().isThrownBy(() -> READERS.get(type).accept(event));
    }

    @Test
    void everyTypeWeAreSentIsRead() {
        assertThat(READERS.keySet()).containsExactlyInAnyOrderElementsOf(Contracts.consumedBy("booking"));
    }
}
