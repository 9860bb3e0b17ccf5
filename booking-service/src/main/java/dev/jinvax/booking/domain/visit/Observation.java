package dev.jinvax.booking.domain.visit;

import dev.jinvax.booking.domain.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;

/**
 * The time after a dose: watched at the site (N11), then fourteen days (N12).
 *
 * @param observeUntil nobody is released before
 * @param overdueAt site and ops are alerted when nobody recorded an end by then
 * @param followUpUntil the end of the last follow-up day in Shanxi
 */
public record Observation(
        UUID bookingId,
        Instant observeUntil,
        Instant overdueAt,
        Instant followUpUntil,
        Optional<Instant> overdueToldAt,
        Optional<Instant> endedAt,
        Optional<ObservationEnd> endedHow,
        Optional<Instant> completedAt) {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Begins with the dose, with the durations of the policy of that day. */
    public static Observation after(Dose dose, Policy policy) {
        LocalDate day = LocalDate.ofInstant(dose.vaccinatedAt(), SHANGHAI);
        return new Observation(
                dose.bookingId(),
                dose.vaccinatedAt().plus(policy.observation()),
                dose.vaccinatedAt().plus(policy.observationOverdueAfter()),
                day.plusDays(Collections.max(policy.followUpDays()) + 1L)
                        .atStartOfDay(SHANGHAI)
                        .toInstant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(observeUntil);
    }
}
