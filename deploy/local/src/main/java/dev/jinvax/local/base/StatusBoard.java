package dev.jinvax.local.base;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each part is doing, and since when. */
public final class StatusBoard {
    private final Clock clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    public StatusBoard(Clock clock) {
        this.clock = clock;
    }

    /** The state of a part. */
    public enum State {
        /** Its process is being started. */
        STARTING,
        /** It answers and has all it needs. */
        READY,
        /** It runs, but something it needs is missing or it does not answer. */
        NOT_READY,
        /** There is no process. */
        STOPPED
    }

    /** @param detail what is missing; empty when nothing is */
    public record Entry(String part, State state, Instant since, String detail) {}

    /** Keeps the moment of the last real change. */
    public synchronized void report(String part, State state, String detail) {
        Entry before = entries.get(part);
        Instant since = before == null || before.state() != state ? clock.instant() : before.since();
        entries.put(part, new Entry(part, state, since, detail));
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(new ArrayList<>(entries.values()));
    }
}
