package dev.jinvax.booking.messaging;

import dev.jinvax.kit.inbox.IncomingEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Reads a slice down to the newest version of each thing, which is what a set-based upsert can take. */
final class Newest {
    private Newest() {}

    /** Events of other types and tombstones are passed over. */
    static <T> List<T> of(
            List<IncomingEvent> events, String type, Class<T> wire, Function<T, Object> id, ToLongFunction<T> version) {
        Map<Object, T> newest = new LinkedHashMap<>();
        for (IncomingEvent event : events) {
            if (event.isTombstone() || !event.type().equals(type)) {
                continue;
            }
            T told = event.as(wire);
            newest.merge(
                    id.apply(told),
                    told,
                    (known, other) -> version.applyAsLong(other) > version.applyAsLong(known) ? other : known);
        }
        return List.copyOf(newest.values());
    }
}
