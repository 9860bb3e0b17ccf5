package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.DosePool;
import dev.jinvax.booking.domain.NextDosePlaces;
import dev.jinvax.booking.domain.Payment;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.Policy;
import dev.jinvax.booking.domain.SessionBoard;
import dev.jinvax.booking.domain.SessionBoard.Line;
import dev.jinvax.booking.domain.SessionSlot;
import dev.jinvax.kit.time.Repeating;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Free places, held in memory and at most a second behind the ledger. It is read without asking the database, so that a
 * crowd that looks does not slow the crowd that books.
 */
@Singleton
public class Availability implements NextDosePlaces {
    private static final long WHOLE_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(60);
    /** A transaction is seen by its commit, its rows carry an earlier time: look this much further back. */
    private static final long OVERLAP_SECONDS = 10;

    private final SessionBoard board;
    private final SoldOut soldOut;
    private final Policies policies;
    private final Clock clock;
    private final Map<UUID, Line> lines = new ConcurrentHashMap<>();
    private volatile Instant computedAt = Instant.EPOCH;
    private volatile long generation;
    /** The policy of each day on the board. */
    private volatile Map<LocalDate, Policy> inForce = Map.of();

    private volatile FreeDays freeDays = new FreeDays(0, List.of());
    private Instant seenUntil = Instant.EPOCH;
    private long wholeReadAt = System.nanoTime() - WHOLE_AGAIN_NANOS;
    private @Nullable Repeating refreshing;

    public Availability(SessionBoard board, SoldOut soldOut, Policies policies, Clock clock) {
        this.board = board;
        this.soldOut = soldOut;
        this.policies = policies;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        refreshing = Repeating.start("availability", Duration.ofMillis(500), this::refresh);
    }

    void stop(@Observes ShutdownEvent event) {
        if (refreshing != null) {
            refreshing.close();
        }
    }

    synchronized void refresh() {
        Instant asked = board.now();
        Instant readAt = clock.instant();
        boolean whole = System.nanoTime() - wholeReadAt >= WHOLE_AGAIN_NANOS;
        List<Line> read =
                whole ? board.all(clock.instant()) : board.changedSince(seenUntil.minusSeconds(OVERLAP_SECONDS));
        boolean changed = false;
        if (whole) {
            changed = lines.keySet()
                    .retainAll(
                            read.stream().map(line -> line.slot().sessionId()).collect(Collectors.toSet()));
            wholeReadAt = System.nanoTime();
        }
        for (Line line : read) {
            if (line.available(DosePool.FIRST) > 0 || line.available(DosePool.LATER) > 0) {
                // What is shown must be bookable: nothing remembered may refuse it.
                soldOut.forget(line.slot().sessionId());
            }
            changed |= !line.equals(lines.put(line.slot().sessionId(), line));
        }
        seenUntil = asked;
        Map<LocalDate, Policy> inForceNow = inForce();
        if (!inForceNow.equals(inForce)) {
            inForce = inForceNow;
            changed = true;
            // How many doses a vaccine has is the policy's: the next refresh reads every line again.
            wholeReadAt = System.nanoTime() - WHOLE_AGAIN_NANOS;
        }
        if (changed) {
            generation++;
        }
        computedAt = readAt;
    }

    /** When what is answered was read. */
    public Instant computedAt() {
        return computedAt;
    }

    /** Raised whenever any line changed. */
    public long generation() {
        return generation;
    }

    /** A session as it stands on the board; empty when it is over or not known. */
    public Optional<Line> line(UUID sessionId) {
        return Optional.ofNullable(lines.get(sessionId));
    }

    /** Sessions that match and have not begun to end, in order of time. */
    public List<Line> find(Query query) {
        Instant now = clock.instant();
        return lines.values().stream()
                .filter(Line::offered)
                .filter(line -> line.slot().endsAt().isAfter(now))
                .filter(query::matches)
                .filter(line -> !query.isFirstDose() || leavesRoom(line.slot()))
                .filter(line -> !query.freeOnly() || available(query, line) > 0)
                .sorted(Comparator.comparing((Line line) -> line.slot().startsAt())
                        .thenComparing(line -> line.slot().sessionId()))
                .toList();
    }

    /** Places a booking made at once would get; who does not say for which dose and payment is told what anybody can have. */
    public int available(Query query, Line line) {
        return query.doseNumber()
                .map(DosePool::of)
                .map(dose -> available(query, line, dose))
                .orElseGet(
                        () -> Math.min(available(query, line, DosePool.FIRST), available(query, line, DosePool.LATER)));
    }

    /** The same for one dose, whatever the query says of doses. */
    public int available(Query query, Line line, DosePool dose) {
        boolean payable = line.selfPaidMinor() >= 0 || query.isFree();
        boolean goesOn = dose == DosePool.LATER || leavesRoom(line.slot());
        return payable && goesOn ? line.available(dose) : 0;
    }

    private Map<LocalDate, Policy> inForce() {
        return lines.values().stream()
                .map(line -> line.slot().day())
                .distinct()
                .flatMap(day -> policies.on(day).stream().map(policy -> Map.entry(day, policy)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean leavesRoom(SessionSlot slot) {
        return leavesRoomForNext(slot, Optional.ofNullable(inForce.get(slot.day())));
    }

    @Override
    public boolean isAnyFree(UUID siteId, String productCode, LocalDate from, Optional<LocalDate> to) {
        FreeDays known = freeDays;
        if (known.generation() != generation) {
            known = new FreeDays(generation, lines.values());
            freeDays = known;
        }
        return known.isAnyBetween(siteId, productCode, from, to);
    }

    /**
     * What is looked for.
     *
     * @param doseNumber only vaccines that have a dose of this number; 1 leaves out what the policy does not offer to
     *     somebody who begins a series
     * @param payment who pays nothing has places where the site names no fee, too
     * @param feeAtMostMinor only where somebody without insurance pays no more than this, and where the fee is known
     * @param from first day in Shanxi
     * @param to last day, included
     */
    public record Query(
            Optional<String> cityCode,
            Optional<UUID> siteId,
            Optional<String> productCode,
            Optional<Integer> doseNumber,
            Optional<Payment> payment,
            Optional<Integer> feeAtMostMinor,
            LocalDate from,
            LocalDate to,
            boolean freeOnly) {
        /** Places for everybody in a city, for whatever dose. */
        static Query anybody(String cityCode, String productCode, LocalDate from, LocalDate to) {
            return new Query(
                    Optional.of(cityCode),
                    Optional.empty(),
                    Optional.of(productCode),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    from,
                    to,
                    true);
        }

        boolean isFree() {
            return payment.filter(Payment.INSURED_FREE::equals).isPresent();
        }

        boolean isFirstDose() {
            return doseNumber.filter(number -> number == 1).isPresent();
        }

        boolean matches(Line line) {
            LocalDate day = line.slot().day();
            return !day.isBefore(from)
                    && !day.isAfter(to)
                    && cityCode.filter(code -> !code.equals(line.slot().cityCode()))
                            .isEmpty()
                    && siteId.filter(site -> !site.equals(line.slot().siteId())).isEmpty()
                    && productCode
                            .filter(code -> !code.equals(line.slot().productCode()))
                            .isEmpty()
                    && doseNumber.filter(dose -> dose > line.doses()).isEmpty()
                    && feeAtMostMinor.filter(most -> !line.costsAtMost(most)).isEmpty();
        }
    }
}
