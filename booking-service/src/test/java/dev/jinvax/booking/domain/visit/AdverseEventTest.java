package dev.jinvax.booking.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.domain.visit.AdverseEvent.SeriousReason;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which adverse events are serious, and which must be reported onward within two hours of becoming known. */
class AdverseEventTest {
    private static final Instant KNOWN_AT = Instant.parse("2026-12-01T01:30:00Z");

    @ParameterizedTest(name = "{0}: serious {1}, report by {2}")
    @CsvSource({
        ", false,",
        "DEATH_SUSPECTED, true, 2026-12-01T03:30:00Z",
        "SERIOUS_DISABILITY, true, 2026-12-01T03:30:00Z",
        "CLUSTER, true, 2026-12-01T03:30:00Z",
        "GREAT_PUBLIC_CONCERN, true, 2026-12-01T03:30:00Z",
        "LIFE_THREATENING, true,",
        "HOSPITAL_ADMISSION, true,",
    })
    void dutyOfTwoHoursBeginsWhenTheSiteKnows(SeriousReason reason, boolean serious, Instant dueAt) {
        AdverseEvent event = new AdverseEvent(
                new UUID(0, 1),
                new UUID(0, 2),
                AdverseEvent.Kind.OTHER,
                KNOWN_AT.minusSeconds(7200),
                AdverseEvent.Severity.SEVERE,
                Optional.ofNullable(reason),
                AdverseEvent.Outcome.UNKNOWN,
                new Recorded(KNOWN_AT, "desk"),
                Optional.empty());

        assertThat(event.isSerious()).isEqualTo(serious);
        assertThat(event.dutyDueAt()).isEqualTo(Optional.ofNullable(dueAt));
        if (dueAt != null) {
            ReportingDuty duty = new ReportingDuty(event, "REF", "140100", new UUID(0, 3), "SINOVAC", "LOT-1");
            assertThat(duty.isOverdue(dueAt.minusNanos(1))).isFalse();
            assertThat(duty.isOverdue(dueAt)).isTrue();
        }
    }
}
