package dev.jinvax.sites.domain;

import java.util.Set;

/** Where a site stands. */
public enum SiteState {
    /** An editor prepares it; nobody else sees it. Publication leads out. */
    DRAFT,
    /** Open to the public and bookable; holds one of its city's two positions (N6). Suspension and closure lead out. */
    PUBLISHED,
    /** Shown but not bookable, keeps its position. Resumption and closure lead out. */
    SUSPENDED,
    /** Given up for good, position freed; stays readable for those who were there. Nothing leads out. */
    CLOSED;

    /** The states that may follow. */
    public Set<SiteState> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(SUSPENDED, CLOSED);
            case SUSPENDED -> Set.of(PUBLISHED, CLOSED);
            case CLOSED -> Set.of();
        };
    }

    /** Whether a site in this state takes one of its city's two positions. */
    public boolean holdsPosition() {
        return switch (this) {
            case PUBLISHED, SUSPENDED -> true;
            case DRAFT, CLOSED -> false;
        };
    }
}
