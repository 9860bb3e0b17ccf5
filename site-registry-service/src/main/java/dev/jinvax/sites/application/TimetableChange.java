package dev.jinvax.sites.application;

/**
 * What happened to a site's coming sessions.
 *
 * @param keptBecauseBooked sessions the opening hours no longer want, kept because people are booked into them
 */
public record TimetableChange(int added, int adjusted, int withdrawn, int keptBecauseBooked) {
    public static final TimetableChange NONE = new TimetableChange(0, 0, 0, 0);

    TimetableChange and(TimetableChange more) {
        return new TimetableChange(
                added + more.added,
                adjusted + more.adjusted,
                withdrawn + more.withdrawn,
                keptBecauseBooked + more.keptBecauseBooked);
    }
}
