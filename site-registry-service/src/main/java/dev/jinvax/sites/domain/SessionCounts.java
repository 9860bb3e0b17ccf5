package dev.jinvax.sites.domain;

import java.time.Instant;
import java.util.List;

/** What booking counts in its ledger, kept here so that editors know it. */
public interface SessionCounts {
    /** Keeps what is newer than what is known; order and repetition do not matter. */
    void project(List<Counted> counts);

    /** One count of a session. */
    record Counted(
            SessionId session,
            int version,
            int live,
            int liveLater,
            int capacity,
            boolean overbooked,
            Instant countedAt) {}
}
