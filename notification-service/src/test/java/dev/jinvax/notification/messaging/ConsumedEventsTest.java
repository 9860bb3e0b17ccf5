package dev.jinvax.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.contracts.Contracts;
import dev.jinvax.contracts.Example;
import dev.jinvax.kit.inbox.IncomingEvent;
import dev.jinvax.notification.domain.BookingEventType;
import dev.jinvax.notification.domain.EventTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConsumedEventsTest {
    static Stream<Arguments> examples() {
        return Contracts.consumedBy("notification").stream()
                .flatMap(type -> Contracts.examples(type).stream()
                        .flatMap(example -> Stream.of(example, example.fromALaterProducer()))
                        .map(example -> Arguments.of(type, example)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachExampleIsReadWithOurOwnRecord(String type, Example example) {
        Object read = event(type, example).as(wireOf(type));

        assertThat(read)
                .hasNoNullFieldsOrPropertiesExcept(
                        "directions",
                        "phone",
                        "outBookingNo",
                        "detail",
                        "reason",
                        "cause",
                        "flag",
                        "offeredPrice",
                        "vaccinatedAt",
                        "observationUntil",
                        "requestsPerSecond");
    }

    @Test
    void listNamesWhatTheIndexGivesUs() throws IOException {
        List<String> listed = lines();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(Contracts.consumedBy("notification"));
    }

    @Test
    void everyBookingEventHasAConstantAndEveryConstantAnEvent() {
        List<String> bookingEvents = Contracts.consumedBy("notification").stream()
                .filter(type -> type.matches("booking\\.[a-z_]+\\.v1"))
                .toList();

        assertThat(Stream.of(BookingEventType.values()).map(BookingEventType::wireName))
                .containsExactlyInAnyOrderElementsOf(bookingEvents);
        assertThat(EventTypes.all()).containsAll(bookingEvents);
    }

    @Test
    void whatTheExamplesTellComesThrough() {
        Example cancelled = Contracts.examples("booking.cancelled.v1").get(0);
        BookingWire wire = event("booking.cancelled.v1", cancelled).as(BookingWire.class);

        assertThat(wire.event(BookingEventType.CANCELLED).detail()).isNotBlank();
        assertThat(wire.event(BookingEventType.CANCELLED).booking().isCancelled())
                .isTrue();
    }

    private static Class<?> wireOf(String type) {
        return switch (type) {
            case "registry.site.changed.v1" -> RegistryConsumer.SiteWire.class;
            case "registry.session.changed.v1" -> RegistryConsumer.SessionWire.class;
            case "eligibility.assessed.v1" -> EligibilityConsumer.AssessmentWire.class;
            case "eligibility.person.linked.v1" -> EligibilityConsumer.LinkWire.class;
            case "eligibility.contact.changed.v1" -> EligibilityConsumer.ContactWire.class;
            case "eligibility.policy.published.v1" -> EligibilityConsumer.PolicyWire.class;
            case "eligibility.person.erased.v1" -> EligibilityConsumer.ErasureWire.class;
            case "booking.partner.changed.v1" -> PartnersConsumer.PartnerWire.class;
            default -> type.startsWith("booking.batch.") ? PartnersConsumer.BatchWire.class : BookingWire.class;
        };
    }

    private static IncomingEvent event(String type, Example example) {
        return new IncomingEvent("topic", 0, 0, "key", UUID.randomUUID(), type, Instant.EPOCH, null, example.bytes());
    }

    private static List<String> lines() throws IOException {
        try (var file =
                Objects.requireNonNull(ConsumedEventsTest.class.getResourceAsStream("/contracts/consumes.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
