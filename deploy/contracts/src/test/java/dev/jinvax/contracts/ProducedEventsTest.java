package dev.jinvax.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check the producers' own tests rely on must not let anything through. */
class ProducedEventsTest {
    private final ProducedEvents produced = ProducedEvents.of("site-registry");

    @Test
    void allTypesWithGoodHeadersAndBodiesAreNoProblem() {
        send("registry.sites.v1", "registry.site.changed.v1");
        send("registry.sessions.v1", "registry.session.changed.v1");

        assertThat(produced.problems()).isEmpty();
    }

    @Test
    void aTypeThatNeverCameIsAProblem() {
        send("registry.sites.v1", "registry.site.changed.v1");

        assertThat(produced.problems()).containsExactly("site-registry never sent registry.session.changed.v1");
    }

    @Test
    void aTypeOnAnotherTopicIsAProblem() {
        send("registry.sessions.v1", "registry.site.changed.v1");

        assertThat(produced.problems())
                .contains("registry.sessions.v1 registry.site.changed.v1 this topic does not carry this type");
    }

    @Test
    void aTopicOfAnotherServiceIsAProblem() {
        send("booking.sessions.v1", "booking.session.counted.v1");

        assertThat(produced.problems())
                .contains("booking.sessions.v1 booking.session.counted.v1 this topic is not written by site-registry");
    }

    @Test
    void aBrokenBodyIsAProblem() {
        produced.take(
                "registry.sites.v1",
                headers("registry.site.changed.v1"),
                Optional.of("{}".getBytes(StandardCharsets.UTF_8)));

        assertThat(produced.problems()).anyMatch(problem -> problem.contains("'site_id'"));
    }

    @Test
    void aTombstoneNeedsACompactedTopic() {
        ProducedEvents ofBooking = ProducedEvents.of("booking");
        ofBooking.take("booking.sessions.v1", headers("booking.session.counted.v1"), Optional.empty());
        ofBooking.take("booking.bookings.v1", headers("booking.confirmed.v1"), Optional.empty());

        assertThat(ofBooking.problems())
                .filteredOn(problem -> problem.contains("tombstone"))
                .containsExactly(
                        "booking.bookings.v1 booking.confirmed.v1 a tombstone on a topic that is not compacted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ce_specversion | 0.3
            ce_id          | 0197d100-0000-4000-8000-000000000001
            ce_source      | /booking-service
            ce_source      | /someone
            ce_type        | registry.site.forgotten.v1
            ce_subject     | ''
            ce_time        | 2026-11-22 09:00
            ce_time        | 2026-11-22T09:00:00
            content-type   | text/plain
            traceparent    | 00-abc
            """)
    void aWrongHeaderIsAProblem(String name, String value) {
        Map<String, String> headers = headers("registry.site.changed.v1");
        headers.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        assertThat(Contracts.headerViolations(headers)).isEmpty();
        headers.put(name, value);

        assertThat(Contracts.headerViolations(headers)).isNotEmpty();
    }

    @Test
    void everyHeaderButTheTraceIsRequired() {
        for (String name : headers("registry.site.changed.v1").keySet()) {
            Map<String, String> headers = headers("registry.site.changed.v1");
            headers.remove(name);

            assertThat(Contracts.headerViolations(headers))
                    .as("without %s", name)
                    .isNotEmpty();
        }
    }

    private void send(String topic, String type) {
        produced.take(
                topic,
                headers(type),
                Optional.of(Contracts.examples(type).get(0).bytes()));
    }

    private static Map<String, String> headers(String type) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", "0197d100-0000-7000-8000-000000000001");
        headers.put("ce_source", type.startsWith("booking.") ? "/booking-service" : "/site-registry-service");
        headers.put("ce_type", type);
        headers.put("ce_subject", "0197d000-0000-7000-8000-000014010001");
        headers.put("ce_time", "2026-11-22T01:00:00.123456Z");
        headers.put("content-type", "application/json");
        return headers;
    }
}
