package dev.jinvax.e2e.check;

import dev.jinvax.e2e.check.Evidence.Place;
import java.util.stream.Stream;

/** I1. A session whose capacity was lowered under its bookings is overbooked by an editor's decision, not by a booking. */
final class NothingBeyondCapacity implements Rule {
    @Override
    public Stream<String> broken(Evidence evidence) {
        Stream<String> places = evidence.places().stream()
                .filter(place -> !place.lowered())
                .filter(NothingBeyondCapacity::isBeyond)
                .map(place -> "beyond capacity: " + place);
        return Stream.concat(
                places, evidence.overbooked().stream().map(session -> "confirmed beyond capacity in " + session));
    }

    private static boolean isBeyond(Place place) {
        int firstDoses = place.used() - place.usedLater();
        return place.used() > place.capacity()
                || firstDoses > place.capacity() - place.keptLater()
                || place.usedLater() > place.capacity() - place.keptFirst();
    }
}
