package dev.jinvax.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Real time plus an offset that the local profile may move, so that rules keep their real durations while fourteen days
 * pass in seconds. Everywhere else the offset stays what it was at start: zero.
 */
public final class MovableClock extends Clock {
    /** The zone of the province; storage stays in UTC. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Clock real;
    private final ZoneId zone;
    private final List<Runnable> listeners;
    private final AtomicLong offsetMillis;

    public MovableClock(Clock real, Duration offset) {
        this(real, SHANGHAI, new AtomicLong(offset.toMillis()), new CopyOnWriteArrayList<>());
    }

    private MovableClock(Clock real, ZoneId zone, AtomicLong offsetMillis, List<Runnable> listeners) {
        this.real = real;
        this.zone = zone;
        this.offsetMillis = offsetMillis;
        this.listeners = listeners;
    }

    @Override
    public Instant instant() {
        return real.instant().plusMillis(offsetMillis.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(real, other, offsetMillis, listeners);
    }

    public Duration offset() {
        return Duration.ofMillis(offsetMillis.get());
    }

    /** Moves the clock and tells those who wait for due work. */
    public void moveTo(Duration newOffset) {
        offsetMillis.set(newOffset.toMillis());
        listeners.forEach(Runnable::run);
    }

    /** Runs {@code listener} after every move. */
    public void onMove(Runnable listener) {
        listeners.add(listener);
    }
}
