package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.SessionBoard.Line;
import dev.jinvax.booking.domain.SessionSlot;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is free instead of a session that is not: the nearest in time with the same vaccine in the same city, for whatever
 * dose and whoever pays. Free sessions
 * are put in order once per refresh of the board, because a crowd is refused within one.
 */
@Singleton
public class FreeNearby {
    private static final int MOST = 3;
    private static final int MOST_DAYS = 62;

    private final Availability availability;
    private final Clock clock;
    private final Map<Offer, Free> kept = new ConcurrentHashMap<>();

    public FreeNearby(Availability availability, Clock clock) {
        this.availability = availability;
        this.clock = clock;
    }

    /** The nearest first, three at most; empty for a session nobody knows. */
    public List<Line> insteadOf(UUID sessionId) {
        Optional<Line> wanted = availability.line(sessionId);
        if (wanted.isEmpty()) {
            return List.of();
        }
        SessionSlot slot = wanted.get().slot();
        return nearest(free(new Offer(slot.cityCode(), slot.productCode())), slot);
    }

    private List<Line> free(Offer offer) {
        Instant computedAt = availability.computedAt();
        Free known = kept.get(offer);
        if (known != null && known.computedAt().equals(computedAt)) {
            return known.inOrderOfTime();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<Line> lines = availability.find(
                Availability.Query.anybody(offer.cityCode(), offer.productCode(), today, today.plusDays(MOST_DAYS)));
        kept.put(offer, new Free(computedAt, lines));
        return lines;
    }

    /** Walks to both sides from where the wanted session would stand, always to the nearer neighbour. */
    private static List<Line> nearest(List<Line> inOrderOfTime, SessionSlot wanted) {
        int later = firstNotBefore(inOrderOfTime, wanted.startsAt());
        int earlier = later - 1;
        List<Line> found = new ArrayList<>(MOST);
        while (found.size() < MOST && (earlier >= 0 || later < inOrderOfTime.size())) {
            boolean back = later >= inOrderOfTime.size()
                    || (earlier >= 0
                            && gap(inOrderOfTime.get(earlier), wanted).compareTo(gap(inOrderOfTime.get(later), wanted))
                                    < 0);
            Line next = inOrderOfTime.get(back ? earlier-- : later++);
            if (!next.slot().sessionId().equals(wanted.sessionId())) {
                found.add(next);
            }
        }
        return found;
    }

    private static int firstNotBefore(List<Line> inOrderOfTime, Instant moment) {
        int low = 0;
        int high = inOrderOfTime.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inOrderOfTime.get(middle).slot().startsAt().isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Duration gap(Line line, SessionSlot wanted) {
        return Duration.between(wanted.startsAt(), line.slot().startsAt()).abs();
    }

    private record Offer(String cityCode, String productCode) {}

    private record Free(Instant computedAt, List<Line> inOrderOfTime) {}
}
