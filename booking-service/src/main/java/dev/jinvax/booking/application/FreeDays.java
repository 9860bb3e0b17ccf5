package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.DosePool;
import dev.jinvax.booking.domain.SessionBoard.Line;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** The days on which a site still has a place for a product, as the board stood when this was worked out. */
final class FreeDays {
    private final long generation;
    private final Map<Offer, NavigableSet<LocalDate>> days = new HashMap<>();

    FreeDays(long generation, Collection<Line> board) {
        this.generation = generation;
        for (Line line : board) {
            if (line.available(DosePool.LATER) > 0) {
                Offer offer = new Offer(line.slot().siteId(), line.slot().productCode());
                days.computeIfAbsent(offer, each -> new TreeSet<>())
                        .add(line.slot().day());
            }
        }
    }

    /** Of the board it was worked out from. */
    long generation() {
        return generation;
    }

    /** @param to the last day, included; empty for no end */
    boolean isAnyBetween(UUID siteId, String productCode, LocalDate from, Optional<LocalDate> to) {
        LocalDate first = days.getOrDefault(new Offer(siteId, productCode), Collections.emptyNavigableSet())
                .ceiling(from);
        return first != null && to.filter(first::isAfter).isEmpty();
    }

    private record Offer(UUID siteId, String productCode) {}
}
