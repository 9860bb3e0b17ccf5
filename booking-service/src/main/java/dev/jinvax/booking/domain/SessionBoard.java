package dev.jinvax.booking.domain;

import java.time.Instant;
import java.util.List;

/** Sessions with their free places, as they stand in the ledger. */
public interface SessionBoard {
    /** Sessions that end after {@code from}. */
    List<Line> all(Instant from);

    /** Sessions whose places or times changed at or after {@code since}, ended ones too. */
    List<Line> changedSince(Instant since);

    /** The database's clock, by which {@link #changedSince} is asked. */
    Instant now();

    /** One session; {@code selfPaidMinor} is -1 when the site names no price. */
    record Line(SessionSlot slot, int capacity, int live, boolean offered, int selfPaidMinor) {
        public int available() {
            return offered ? Math.max(0, capacity - live) : 0;
        }
    }
}
