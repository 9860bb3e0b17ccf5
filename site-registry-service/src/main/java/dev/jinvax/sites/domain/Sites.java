package dev.jinvax.sites.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sites of the province. */
public interface Sites {
    Optional<Site> find(SiteId id);

    /** Finds it and keeps everybody else from changing it until the end of the transaction. */
    Optional<Site> lock(SiteId id);

    /** Whether the id is free; others who ask for the same id wait until the end of the transaction. */
    boolean reserve(SiteId id);

    void add(Site site);

    /** The positions taken in a city; others who ask for the same city wait until the end of the transaction. */
    Set<Integer> positionsTaken(String cityCode);

    /** A published site whose sessions do not reach the day yet, locked; sites others work on are passed over. */
    Optional<Site> lockDueForSessions(LocalDate day);

    /** Published and suspended sites of a city, in order of position. */
    List<Site> shownIn(String cityCode);

    /** All sites of a city, or of all cities, after that id. */
    List<Site> list(Optional<String> cityCode, Optional<SiteState> state, SiteId after, int limit);
}
