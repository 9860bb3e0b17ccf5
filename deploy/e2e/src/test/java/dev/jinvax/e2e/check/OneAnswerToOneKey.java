package dev.jinvax.e2e.check;

import dev.jinvax.e2e.check.Call.Kind;
import dev.jinvax.e2e.check.Evidence.Booking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I4. */
final class OneAnswerToOneKey implements Rule {
    @Override
    public Stream<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        Map<String, List<Call>> byKey = evidence.calls().stream()
                .filter(call -> call.kind() == Kind.BOOK)
                .collect(Collectors.groupingBy(call -> call.client() + " " + call.key()));
        byKey.forEach((key, calls) -> {
            List<String> answers = calls.stream()
                    .filter(Call::isDone)
                    .map(call -> call.heard().orElseThrow().body())
                    .distinct()
                    .toList();
            int firstDone = calls.indexOf(
                    calls.stream().filter(Call::isDone).findFirst().orElse(calls.get(calls.size() - 1)));
            boolean refusedLater =
                    calls.subList(firstDone, calls.size()).stream().skip(1).anyMatch(Call::isRefused);
            if (answers.size() > 1 || (answers.size() == 1 && refusedLater)) {
                broken.add(key + " was answered in " + (answers.size() + (refusedLater ? 1 : 0)) + " ways");
            }
            if (answers.size() == 1 && !answers.get(0).equals(evidence.keys().get(key))) {
                broken.add(key + " is not bound to what was answered");
            }
        });
        evidence.bookings().stream()
                .filter(Booking::isLiveBeforeDose)
                .collect(Collectors.groupingBy(Booking::person))
                .forEach((person, live) -> {
                    if (live.size() > 1) {
                        broken.add("one person has " + live.size() + " live bookings: "
                                + live.get(0).outNo());
                    }
                });
        return broken.stream();
    }
}
