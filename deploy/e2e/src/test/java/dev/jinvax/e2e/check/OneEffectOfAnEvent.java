package dev.jinvax.e2e.check;

import dev.jinvax.e2e.check.Evidence.Booking;
import dev.jinvax.e2e.check.Evidence.Change;
import dev.jinvax.e2e.check.Evidence.Delivery;
import dev.jinvax.e2e.check.Evidence.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * I7. The effects of an event of a booking: what notification knows, one message to the webhook of who booked, which
 * arrives. A message may arrive twice under its id; it is taken once by it.
 */
final class OneEffectOfAnEvent implements Rule {
    @Override
    public Stream<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        Map<String, Known> known =
                evidence.known().stream().collect(Collectors.toMap(Known::booking, Function.identity()));
        for (Booking booking : evidence.bookings()) {
            Known copy = known.get(booking.id());
            if (copy == null
                    || copy.version() != booking.version()
                    || !copy.state().equals(booking.state())) {
                broken.add("notification knows " + copy + " of " + booking);
            }
        }
        messages(evidence, broken);
        duplicates(
                evidence.reminders().stream()
                        .map(reminder -> reminder.booking() + " " + reminder.kind() + " " + reminder.audience() + " "
                                + reminder.occasion())
                        .toList(),
                broken);
        return broken.stream();
    }

    private static void messages(Evidence evidence, Collection<String> broken) {
        // Each client of the journal has a webhook; whoever uploads batches has none.
        Set<String> listened = evidence.bookings().stream()
                .filter(booking -> booking.batchRow().isEmpty())
                .map(Booking::id)
                .collect(Collectors.toSet());
        Map<String, List<Delivery>> byEvent = new HashMap<>();
        for (Delivery delivery : evidence.deliveries()) {
            byEvent.computeIfAbsent(delivery.booking() + " " + delivery.type(), any -> new ArrayList<>())
                    .add(delivery);
        }
        Map<String, Long> happened = evidence.history().stream()
                .filter(change -> Evidence.WANTED.contains(change.type()))
                .filter(change -> listened.contains(change.booking()))
                .collect(
                        Collectors.groupingBy(change -> change.booking() + " " + change.type(), Collectors.counting()));
        happened.forEach((event, times) -> {
            int sent = byEvent.getOrDefault(event, List.of()).size();
            if (sent != times) {
                broken.add(sent + " messages of " + times + " times " + event);
            }
        });
        Set<String> expected = evidence.history().stream()
                .map(Change::eventId)
                .map(id -> "evt_" + id)
                .collect(Collectors.toSet());
        Set<String> arrived = new HashSet<>(evidence.arrivals());
        for (Delivery delivery : evidence.deliveries()) {
            if (!arrived.contains(delivery.messageId())) {
                broken.add(delivery + " never arrived");
            }
            if (!expected.contains(delivery.messageId())) {
                broken.add(delivery + " is of no event");
            }
        }
    }

    private static void duplicates(List<String> names, Collection<String> broken) {
        Set<String> seen = new HashSet<>();
        names.stream().filter(name -> !seen.add(name)).forEach(name -> broken.add("two reminders " + name));
    }
}
