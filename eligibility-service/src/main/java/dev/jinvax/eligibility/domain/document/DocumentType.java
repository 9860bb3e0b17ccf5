package dev.jinvax.eligibility.domain.document;

/** Kinds of papers people show (N8). */
public enum DocumentType {
    PASSPORT,
    RESIDENCE_PERMIT,
    STAY_PERMIT,
    PERMANENT_RESIDENT_CARD,
    /** Shown by many, enough for nobody: it is neither a stay nor a residence permit. */
    VISA;

    /** A stay or residence permit, which a passport needs beside it. */
    public boolean permits() {
        return this == RESIDENCE_PERMIT || this == STAY_PERMIT;
    }
}
