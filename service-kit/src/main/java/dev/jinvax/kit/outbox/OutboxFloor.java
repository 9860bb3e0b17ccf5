package dev.jinvax.kit.outbox;

/**
 * The position below which the outbox is empty for good, so that a round need not walk over what earlier rounds deleted
 * and no vacuum has swept yet. Positions are given before a commit and may become visible out of order; a position is
 * settled once every transaction that was running when it had been given has ended.
 */
final class OutboxFloor {
    /** What is read once a second: the last position given (a new sequence names the first before it is given), the oldest transaction that runs, the next to begin. */
    static final String LOOK = """
            select case when given.is_called then given.last_value else given.last_value - 1 end,
                   pg_snapshot_xmin(now)::text::bigint, pg_snapshot_xmax(now)::text::bigint
            from outbox_id_seq given, pg_current_snapshot() now
            """;
    /** Once a minute everything is walked: whatever was thought of the floor, nothing stays behind. */
    private static final int LOOKS_PER_FULL_WALK = 60;

    private static final long NONE = -1;

    private long floor;
    private long settled;
    private long candidate = NONE;
    /** The first transaction that cannot have had the candidate or an earlier position. */
    private long laterTransaction = NONE;

    private int looks;

    /** Rows above this position are all there are. */
    long position() {
        return floor;
    }

    /** Every row visible since the last look, up to this position, was sent and deleted. */
    void cleared(long upTo) {
        if (upTo >= settled) {
            floor = settled;
        }
    }

    /** A transaction is numbered just after it was given a position: the later one is read a look after the candidate. */
    void look(long given, long oldestRunning, long nextTransaction) {
        if (++looks % LOOKS_PER_FULL_WALK == 0) {
            floor = 0;
            settled = 0;
            candidate = NONE;
        }
        if (candidate == NONE) {
            candidate = given;
            laterTransaction = NONE;
            return;
        }
        if (laterTransaction == NONE) {
            laterTransaction = nextTransaction;
        }
        if (oldestRunning >= laterTransaction) {
            settled = candidate;
            candidate = given;
            laterTransaction = NONE;
        }
    }
}
