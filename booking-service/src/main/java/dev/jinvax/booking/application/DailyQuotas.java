package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.DailyAllowances;
import dev.jinvax.booking.domain.ReservationOutcome.QuotaUsed;
import dev.jinvax.kit.time.Repeating;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Counts bookings against each partner's quota of the day in Shanxi. A process takes a hundredth of the quota at a time,
 * in the background and before the last is used up, so a booking itself asks no database; a process that is killed
 * loses its slice for the day.
 */
@Singleton
public class DailyQuotas {
    private static final int SLICES = 100;
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final DailyAllowances store;
    private final Clock clock;
    private final int replicas;
    private final Map<String, DailyAllowance> allowances = new ConcurrentHashMap<>();
    private volatile Map<String, Integer> quotas = Map.of();
    private @Nullable Repeating refilling;

    public DailyQuotas(
            DailyAllowances store,
            Clock clock,
            @ConfigProperty(name = "jinvax.replicas", defaultValue = "1") int replicas) {
        this.store = store;
        this.clock = clock;
        this.replicas = replicas;
    }

    void start(@Observes StartupEvent event) {
        refilling = Repeating.start("daily-quotas", FRESH, this::refill);
    }

    void stop(@Observes ShutdownEvent event) {
        if (refilling != null) {
            refilling.close();
        }
        allowances.values().forEach(DailyAllowance::close);
    }

    /** Counts one booking that is about to be made; present when the partner has none left today. */
    Optional<QuotaUsed> take(String clientId) {
        Integer quota = quotas.get(clientId);
        if (quota == null || allowance(clientId).take(LocalDate.now(clock), quota, slice(quota))) {
            return Optional.empty();
        }
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
        return Optional.of(new QuotaUsed(quota, Duration.between(now, midnight)));
    }

    /** The booking was not made after all. */
    void giveBack(String clientId) {
        if (quotas.containsKey(clientId)) {
            allowance(clientId).giveBack(LocalDate.now(clock));
        }
    }

    private void refill() {
        quotas = Map.copyOf(store.quotas());
        quotas.forEach((clientId, quota) -> allowance(clientId).refill(LocalDate.now(clock), quota, slice(quota)));
    }

    private DailyAllowance allowance(String clientId) {
        return allowances.computeIfAbsent(clientId, id -> new DailyAllowance(id, store));
    }

    private int slice(int quota) {
        return Math.max(1, quota / SLICES / replicas);
    }
}
