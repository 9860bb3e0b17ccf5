package dev.jinvax.booking.domain;

/** Whose places of a session somebody may take: some are kept for first doses, some for later ones, the rest is anybody's. */
public enum DosePool {
    FIRST,
    LATER;

    public static DosePool of(int doseNumber) {
        return doseNumber > 1 ? LATER : FIRST;
    }
}
