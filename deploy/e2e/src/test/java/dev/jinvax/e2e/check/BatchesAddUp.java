package dev.jinvax.e2e.check;

import dev.jinvax.e2e.check.Call.Kind;
import dev.jinvax.e2e.check.Evidence.Batch;
import dev.jinvax.e2e.check.Evidence.Booking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I9. Once it is quiet nothing is pending, and each booked row is the one booking of that row. */
final class BatchesAddUp implements Rule {
    private static final Set<String> SETTLED = Set.of("BOOKED", "REJECTED", "CANCELLED");

    @Override
    public Stream<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        Map<String, String> made = evidence.bookings().stream()
                .filter(booking -> !booking.batchRow().isEmpty())
                .collect(Collectors.toMap(Booking::batchRow, Booking::id, (one, other) -> one + " and " + other));
        for (Batch batch : evidence.batches()) {
            if (batch.outcomes().size() != batch.total()) {
                broken.add(batch.id() + " has " + batch.outcomes().size() + " rows of " + batch.total());
            }
            batch.outcomes().forEach((row, outcome) -> {
                String said = batch.bookings().getOrDefault(row, "none");
                String is = made.getOrDefault(batch.id() + "/" + row, "none");
                if (!SETTLED.contains(outcome) || !said.equals(is)) {
                    broken.add("row " + row + " of " + batch.id() + " is " + outcome + " with booking " + said
                            + ", made was " + is);
                }
            });
        }
        Set<String> stored = evidence.batches().stream().map(Batch::id).collect(Collectors.toSet());
        evidence.calls().stream()
                .filter(call -> call.kind() == Kind.BATCH && call.isDone())
                .filter(call -> !stored.contains(call.field("batch_id")))
                .forEach(call -> broken.add("taken, but not there: " + call.about()));
        return broken.stream();
    }
}
