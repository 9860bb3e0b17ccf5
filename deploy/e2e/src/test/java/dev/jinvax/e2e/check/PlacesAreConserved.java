package dev.jinvax.e2e.check;

import java.util.stream.Stream;

/** I5. */
final class PlacesAreConserved implements Rule {
    @Override
    public Stream<String> broken(Evidence evidence) {
        return evidence.places().stream()
                .filter(place -> place.live() != place.used() || place.liveLater() != place.usedLater())
                .map(place -> "counted and stored differ: " + place);
    }
}
