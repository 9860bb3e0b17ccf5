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

    /**
     * One session.
     *
     * @param selfPaidMinor -1 when the site names no price
     * @param doses how many doses its vaccine has; one while there is no policy, none when the policy does not name it
     */
    record Line(SessionSlot slot, int capacity, int live, Pools pools, boolean offered, int selfPaidMinor, int doses) {
        /** Places somebody can have whatever the dose: never more than will be given. */
        public int available() {
            return Math.min(available(DosePool.FIRST), available(DosePool.LATER));
        }

        /** Places for that dose: those kept for others are not. */
        public int available(DosePool dose) {
            int kept = switch (dose) {
                case FIRST -> pools.reservedLater() - pools.liveLater();
                case LATER -> pools.reservedFirst() - (live - pools.liveLater());
            };
            return offered && doses > 0 ? Math.max(0, capacity - live - Math.max(0, kept)) : 0;
        }

        /** Whether the fee is known and no higher. */
        public boolean costsAtMost(int mostMinor) {
            return selfPaidMinor >= 0 && selfPaidMinor <= mostMinor;
        }
    }

    /** Places kept for first and for later doses, and how many of the taken ones are of later doses. */
    record Pools(int reservedFirst, int reservedLater, int liveLater) {
        public boolean keepPlaces() {
            return reservedFirst > 0 || reservedLater > 0;
        }
    }
}
