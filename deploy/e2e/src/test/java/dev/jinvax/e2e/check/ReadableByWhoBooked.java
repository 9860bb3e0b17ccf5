package dev.jinvax.e2e.check;

import dev.jinvax.e2e.check.Call.Kind;
import java.util.stream.Stream;

/** I15. Clients read only what they got a 201 for. */
final class ReadableByWhoBooked implements Rule {
    @Override
    public Stream<String> broken(Evidence evidence) {
        return evidence.calls().stream()
                .filter(call -> call.kind() == Kind.READ)
                .filter(call -> call.isRefused()
                        || (call.isDone() && !call.field("booking_id").equals(call.about())))
                .map(call -> call.client() + " cannot read " + call.about() + ": "
                        + call.heard()
                                .map(heard -> heard.status() + " " + heard.body())
                                .orElse(""));
    }
}
