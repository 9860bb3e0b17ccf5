package dev.jinvax.sites.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people need to know to find a site and to be understood there.
 *
 * @param languages spoken there, BCP 47
 */
public record SiteDetails(
        Bilingual name,
        Bilingual address,
        @Nullable Bilingual directions,
        @Nullable String phone,
        List<String> languages,
        List<Bilingual> facilities,
        @Nullable Coordinates coordinates) {
    public SiteDetails {
        languages = languages == null ? List.of() : List.copyOf(languages);
        facilities = facilities == null ? List.of() : List.copyOf(facilities);
    }

    /** Whether people who know the one address find the other; a point on the map may be added, not shifted. */
    boolean isAtPlaceOf(SiteDetails other) {
        boolean samePoint = coordinates == null || other.coordinates == null || coordinates.equals(other.coordinates);
        return address.equals(other.address) && samePoint;
    }
}
