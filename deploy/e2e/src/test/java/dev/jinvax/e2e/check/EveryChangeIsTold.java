package dev.jinvax.e2e.check;

import dev.jinvax.e2e.check.Evidence.Booking;
import dev.jinvax.e2e.check.Evidence.Change;
import dev.jinvax.e2e.check.Evidence.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** I6. A message may come twice with its id; the first of each come in the order of the booking's versions. */
final class EveryChangeIsTold implements Rule {
    @Override
    public Stream<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        if (evidence.unsent() > 0) {
            broken.add(evidence.unsent() + " events wait in an outbox");
        }
        Map<String, List<Change>> kept = evidence.history().stream().collect(Collectors.groupingBy(Change::booking));
        Map<String, List<Told>> told = evidence.told().stream().collect(Collectors.groupingBy(Told::booking));
        for (Booking booking : evidence.bookings()) {
            List<Change> changes = kept.getOrDefault(booking.id(), List.of());
            List<Integer> versions = changes.stream().map(Change::version).toList();
            if (!versions.equals(
                    IntStream.rangeClosed(1, booking.version()).boxed().toList())) {
                broken.add("version " + booking.version() + " of " + booking.id() + " has the history " + versions);
            }
            List<String> expected = changes.stream()
                    .map(change -> change.version() + " " + change.type() + " " + change.eventId())
                    .toList();
            List<String> heard = told.getOrDefault(booking.id(), List.of()).stream()
                    .map(event -> event.version() + " " + event.type() + " " + event.eventId())
                    .distinct()
                    .toList();
            if (!heard.equals(expected)) {
                broken.add("of " + booking.id() + " was told " + heard + " instead of " + expected);
            }
        }
        told.keySet().stream()
                .filter(booking -> !kept.containsKey(booking))
                .forEach(booking -> broken.add("told of " + booking + ", which never was"));
        return broken.stream();
    }
}
