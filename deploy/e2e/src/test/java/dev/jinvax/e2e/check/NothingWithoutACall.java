package dev.jinvax.e2e.check;

import dev.jinvax.e2e.check.Call.Kind;
import dev.jinvax.e2e.check.Evidence.Booking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I3. */
final class NothingWithoutACall implements Rule {
    @Override
    public Stream<String> broken(Evidence evidence) {
        Map<String, List<Booking>> byNumber = evidence.bookings().stream()
                .filter(booking -> booking.batchRow().isEmpty())
                .collect(Collectors.groupingBy(booking -> booking.client() + " " + booking.outNo()));
        Map<String, List<Call>> wishes = evidence.calls().stream()
                .filter(call -> call.kind() == Kind.BOOK)
                .collect(Collectors.groupingBy(call -> call.client() + " " + call.about()));
        List<String> broken = new ArrayList<>();
        byNumber.forEach((number, bookings) -> {
            if (!wishes.containsKey(number)) {
                broken.add("nobody asked for " + bookings);
            }
        });
        wishes.forEach((number, calls) -> {
            int made = byNumber.getOrDefault(number, List.of()).size();
            boolean done = calls.stream().anyMatch(Call::isDone);
            boolean refused = !done && calls.get(calls.size() - 1).isRefused();
            if (made > 1 || (done && made != 1) || (refused && made != 0)) {
                broken.add(made + " bookings of " + number + " after " + calls.size() + " calls"
                        + (done ? ", confirmed" : refused ? ", refused" : ", unknown"));
            }
        });
        return broken.stream();
    }
}
