package dev.jinvax.sites.domain;

/**
 * Places of a session that only some may take; what is in no pool is anybody's.
 *
 * @param firstDose kept for people who get their first dose
 * @param laterDoses kept for people who get a later one
 */
public record DosePools(int firstDose, int laterDoses) {
    public static final DosePools NONE = new DosePools(0, 0);

    /** Whether there are places enough to keep so many. */
    public boolean fitInto(int capacity) {
        return firstDose + laterDoses <= capacity;
    }

    public DosePools and(DosePools more) {
        return new DosePools(firstDose + more.firstDose, laterDoses + more.laterDoses);
    }
}
