package dev.jinvax.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The repository has no gap, and every kind of gap is seen when there is one. */
class CoverageGuardTest {
    private static final Path ROOT = Path.of(System.getProperty("jinvax.root"));
    private static final Path CONTRACTS = ROOT.resolve("deploy/contracts/src/main/resources/contracts");

    @TempDir
    Path copy;

    @Test
    void everyEventHasItsSchemaItsExamplesAndItsPlaceInTheIndex() {
        assertThat(ContractCoverage.gaps(CONTRACTS)).isEmpty();
    }

    @Test
    void everyServiceTestsWhatItSendsAndReads() {
        assertThat(ServiceCoverage.gaps(Contracts.topics(), ROOT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $ref: 'events/booking.sessions.v1/schema.json#/$defs/booking.session.counted.v1' | $ref: 'events/gone.json'          | index: nothing at events/gone.json
            schema.json#/$defs/booking.no_show.v1'                             | schema.json#/$defs/booking.showed.v1'               | index: nothing at events/booking.bookings.v1/schema.json#/$defs/booking.showed.v1
            schema.json#/$defs/booking.no_show.v1'                             | schema.json#/$defs/booking.completed.v1'            | events/booking.bookings.v1/schema.json: no message names booking.no_show.v1
            schema.json#/$defs/booking.no_show.v1'                             | schema.json#/$defs/booking.completed.v1'            | booking.no_show.v1: events/booking.bookings.v1/examples/booking.no_show.v1.json /state: must be the constant value 'COMPLETED'
            - events/booking.bookings.v1/examples/booking.released.v1.json     | # none                                              | booking.released.v1: no example
            - events/booking.bookings.v1/examples/booking.released.v1.json     | # none                                              | events/booking.bookings.v1/examples/booking.released.v1.json: no message names it
            examples/booking.released.v1.json                                  | examples/booking.completed.v1.json                  | booking.released.v1: events/booking.bookings.v1/examples/booking.completed.v1.json is named otherwise
            examples/booking.released.v1.json                                  | examples/booking.released.v1-9.json                 | booking.released.v1: no file events/booking.bookings.v1/examples/booking.released.v1-9.json
            address: booking.sessions.v1.dlt                                   | address: booking.sessions.v1.other                  | booking.sessions.v1: no booking.sessions.v1.dlt
            address: booking.sessions.v1.dlt                                   | address: booking.nobody.v1.dlt                      | booking.sessions.v1: no booking.sessions.v1.dlt
            booking.sends.booking.sessions.v1:\\n    action: send              | booking.sends.booking.sessions.v1:\\n    action: none | booking.sessions.v1: producers are []
            site-registry.receives.booking.sessions.v1:\\n    action: receive  | site-registry.receives.booking.sessions.v1:\\n    action: none | booking.sessions.v1: nobody reads it
            site-registry.receives.booking.sessions.v1:\\n    action: receive  | site-registry.receives.booking.sessions.v1:\\n    action: none | booking.sessions.v1.dlt: nobody reads its source
            partitions: 6                                                      | parts: 6                                            | booking.sessions.v1: no partitions
            cleanup.policy                                                     | policy                                              | booking.sessions.v1: nobody said how long it is kept
            $ref: '#/components/messages/booking.session.counted.v1'           | $ref: '#/components/messages/set-aside'             | booking.session.counted.v1: on 0 topics, not on one
            $ref: '#/components/messages/booking.session.counted.v1'           | $ref: '#/components/messages/set-aside'             | booking.sessions.v1: carries nothing
            """)
    void aGapInTheIndexIsSeen(String right, String wrong, String gap) throws IOException {
        Path broken = copyOfContracts();
        edit(broken.resolve("asyncapi.yaml"), right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));

        assertThat(ContractCoverage.gaps(broken)).contains(gap);
    }

    @Test
    void anExampleThatViolatesItsSchemaIsSeen() throws IOException {
        Path broken = copyOfContracts();
        Path example = broken.resolve("events/booking.sessions.v1/examples/booking.session.counted.v1.json");
        edit(example, "\"live\": 12", "\"live\": -12");

        assertThat(ContractCoverage.gaps(broken)).singleElement().asString().contains("/live: must have a minimum");
    }

    @Test
    void aSchemaFileNoMessageNamesIsSeen() throws IOException {
        Path broken = copyOfContracts();
        Files.createDirectories(broken.resolve("events/booking.lost.v1"));
        Files.writeString(broken.resolve("events/booking.lost.v1/schema.json"), "{}");

        assertThat(ContractCoverage.gaps(broken))
                .containsExactly("events/booking.lost.v1/schema.json: no message names it");
    }

    @Test
    void servicesWithAllTheirLinesAndTestsHaveNoGap() throws IOException {
        completeServices();

        assertThat(ServiceCoverage.gaps(Contracts.topics(), copy)).isEmpty();
    }

    @Test
    void aServiceThatIsNotThereIsSeen() throws IOException {
        Path empty = Files.createDirectories(copy.resolve("empty"));

        assertThat(ServiceCoverage.gaps(Contracts.topics(), empty))
                .contains("booking-service: no tests", "site-registry-service: no tests")
                .contains("notification-service/" + ServiceCoverage.CONSUMES + ": no line booking.no_show.v1");
    }

    @Test
    void aProducerWithoutALineIsSeen() throws IOException {
        Path booking = completeServices();
        edit(booking.resolve(ServiceCoverage.PRODUCES), "booking.no_show.v1\n", "");

        assertThat(ServiceCoverage.gaps(Contracts.topics(), copy))
                .containsExactly("booking-service/" + ServiceCoverage.PRODUCES + ": no line booking.no_show.v1");
    }

    @Test
    void aConsumerWithoutALineIsSeen() throws IOException {
        Path booking = completeServices();
        edit(booking.resolve(ServiceCoverage.CONSUMES), "registry.site.changed.v1\n", "# later\n");

        assertThat(ServiceCoverage.gaps(Contracts.topics(), copy))
                .containsExactly("booking-service/" + ServiceCoverage.CONSUMES + ": no line registry.site.changed.v1");
    }

    @Test
    void aLineTheIndexDoesNotKnowIsSeen() throws IOException {
        Path booking = completeServices();
        edit(
                booking.resolve(ServiceCoverage.CONSUMES),
                "registry.site.changed.v1",
                "registry.site.changed.v1\nmore.v1");

        assertThat(ServiceCoverage.gaps(Contracts.topics(), copy))
                .containsExactly(
                        "booking-service/" + ServiceCoverage.CONSUMES + ": the index does not give it more.v1");
    }

    @Test
    void linesWithoutTestsAreSeen() throws IOException {
        Path booking = completeServices();
        Files.writeString(booking.resolve("src/test/java/ProducedEventsTest.java"), "class ProducedEventsTest {}");
        Files.delete(booking.resolve("src/test/java/ConsumedEventsTest.java"));

        assertThat(ServiceCoverage.gaps(Contracts.topics(), copy))
                .containsExactly(
                        "booking-service: no ProducedEventsTest.java that calls"
                                + " Contracts.violations( or ProducedEvents.of(",
                        "booking-service: no ConsumedEventsTest.java that calls Contracts.examples(");
    }

    /** Four services as the guard wants them; returns the directory of booking. */
    private Path completeServices() throws IOException {
        for (String service : List.of("eligibility", "site-registry", "booking", "notification")) {
            Path module = copy.resolve(service + "-service");
            Path tests = Files.createDirectories(module.resolve("src/test/java"));
            Files.createDirectories(module.resolve(ServiceCoverage.PRODUCES).getParent());
            writeLines(module.resolve(ServiceCoverage.PRODUCES), Contracts.producedBy(service));
            writeLines(module.resolve(ServiceCoverage.CONSUMES), Contracts.consumedBy(service));
            Files.writeString(tests.resolve("ProducedEventsTest.java"), "ProducedEvents.of(service);");
            Files.writeString(tests.resolve("ConsumedEventsTest.java"), "Contracts.examples(type);");
        }
        return copy.resolve("booking-service");
    }

    private static void writeLines(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private static void edit(Path file, String right, String wrong) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
    }

    private Path copyOfContracts() throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACTS)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(CONTRACTS.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }
}
