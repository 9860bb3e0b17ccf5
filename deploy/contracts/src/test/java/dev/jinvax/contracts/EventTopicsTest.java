package dev.jinvax.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The topics as the design fixes them: who writes, who reads, how long they are kept. */
class EventTopicsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            registry.sites.v1,          site-registry, booking notification,                   compact, -,          6
            registry.sessions.v1,       site-registry, booking notification,                   compact, -,          6
            eligibility.assessments.v1, eligibility,   booking notification,                   compact, -,          6
            eligibility.contacts.v1,    eligibility,   notification,                           compact, -,          6
            eligibility.policies.v1,    eligibility,   booking notification,                   compact, -,          1
            eligibility.erasures.v1,    eligibility,   booking notification,                   delete,  -1,         6
            booking.submissions.v1,     booking,       eligibility,                            delete,  604800000,  6
            booking.bookings.v1,        booking,       notification,                           delete,  2592000000, 6
            booking.sessions.v1,        booking,       site-registry,                          compact, -,          6
            booking.batches.v1,         booking,       notification,                           delete,  2592000000, 6
            booking.partners.v1,        booking,       eligibility notification site-registry,  compact, -,          1
            """)
    void aTopicIsKeptWrittenAndReadAsDesigned(
            String name, String producer, String consumers, String cleanup, String retention, int partitions) {
        EventTopic topic = topic(name);

        assertThat(topic.producers()).containsExactly(producer);
        assertThat(topic.consumers().keySet().stream().sorted()).containsExactly(consumers.split(" "));
        assertThat(topic.settings()).containsEntry("cleanup.policy", cleanup);
        assertThat(topic.settings().get("retention.ms")).isEqualTo(retention);
        assertThat(topic.partitions()).isEqualTo(partitions);
    }

    @Test
    void everyTopicHasOneForSetAsideMessagesOfItsReaders() {
        assertThat(Contracts.topics()).hasSize(22);
        assertThat(topic("booking.partners.v1.dlt").producers())
                .containsExactlyInAnyOrder("eligibility", "notification", "site-registry");
        assertThat(topic("booking.partners.v1.dlt").settings()).containsEntry("retention.ms", "2592000000");
        assertThat(topic("booking.partners.v1.dlt").types()).isEmpty();
    }

    @Test
    void aServiceKnowsWhatItSendsAndReads() {
        assertThat(Contracts.producedBy("eligibility"))
                .containsExactly(
                        "eligibility.assessed.v1",
                        "eligibility.submission.refused.v1",
                        "eligibility.person.linked.v1",
                        "eligibility.contact.changed.v1",
                        "eligibility.policy.published.v1",
                        "eligibility.person.erased.v1");
        assertThat(Contracts.producedBy("notification")).isEmpty();
        assertThat(Contracts.consumedBy("eligibility"))
                .isEqualTo(List.of("booking.row.submitted.v1", "booking.partner.changed.v1"));
        assertThat(Contracts.consumedBy("notification"))
                .contains("eligibility.assessed.v1", "eligibility.person.linked.v1")
                .doesNotContain("eligibility.submission.refused.v1");
        assertThat(Contracts.types()).hasSize(38).doesNotHaveDuplicates();
    }

    private static EventTopic topic(String name) {
        return Contracts.topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
