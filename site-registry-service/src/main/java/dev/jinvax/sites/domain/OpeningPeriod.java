package dev.jinvax.sites.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A stretch of a day divided into slots of equal length, in Shanxi's time. A rest shorter than a slot stays empty.
 *
 * @param closesAt midnight stands for the end of the day
 * @param capacity places per slot for each product
 * @param reserved how many of a product's places are kept for first and for later doses; absent before there were pools
 */
public record OpeningPeriod(
        LocalTime opensAt,
        LocalTime closesAt,
        int slotMinutes,
        Map<String, Integer> capacity,
        Map<String, DosePools> reserved) {
    private static final int MINUTES_A_DAY = 24 * 60;

    public OpeningPeriod {
        capacity = Map.copyOf(capacity);
        reserved = reserved == null ? Map.of() : Map.copyOf(reserved);
    }

    int opensMinute() {
        return opensAt.toSecondOfDay() / 60;
    }

    int closesMinute() {
        return closesAt.equals(LocalTime.MIDNIGHT) ? MINUTES_A_DAY : closesAt.toSecondOfDay() / 60;
    }

    int slots() {
        return Math.max(0, (closesMinute() - opensMinute()) / slotMinutes);
    }

    boolean clashesWith(OpeningPeriod other) {
        return opensMinute() < other.closesMinute()
                && other.opensMinute() < closesMinute()
                && capacity.keySet().stream().anyMatch(other.capacity::containsKey);
    }

    /** The day's sessions of this period for the products on offer. */
    Stream<PlannedSession> on(LocalDate day, Set<String> offered) {
        Instant opening = day.atTime(opensAt).atZone(Province.ZONE).toInstant();
        Duration slot = Duration.ofMinutes(slotMinutes);
        List<String> products =
                capacity.keySet().stream().filter(offered::contains).sorted().toList();
        return IntStream.range(0, slots())
                .boxed()
                .flatMap(number -> products.stream().map(product -> {
                    Instant start = opening.plus(slot.multipliedBy(number));
                    return new PlannedSession(
                            product,
                            start,
                            start.plus(slot),
                            capacity.getOrDefault(product, 0),
                            reserved.getOrDefault(product, DosePools.NONE));
                }));
    }
}
