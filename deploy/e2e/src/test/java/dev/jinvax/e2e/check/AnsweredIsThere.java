package dev.jinvax.e2e.check;

import dev.jinvax.e2e.check.Call.Kind;
import dev.jinvax.e2e.check.Evidence.Booking;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** I2. A client does one thing after another with a booking, so what it heard leaves few places where it can stand. */
final class AnsweredIsThere implements Rule {
    @Override
    public Stream<String> broken(Evidence evidence) {
        Map<String, Booking> stored =
                evidence.bookings().stream().collect(Collectors.toMap(Booking::id, Function.identity()));
        Map<String, Call> confirmed = new LinkedHashMap<>();
        Map<String, Appointment> appointments = new LinkedHashMap<>();
        for (Call call : evidence.calls()) {
            if (call.kind() == Kind.BOOK && call.isDone()) {
                String id = call.field("booking_id");
                confirmed.putIfAbsent(id, call);
                appointments.computeIfAbsent(id, any -> new Appointment(session(call)));
            }
        }
        for (Call call : evidence.calls()) {
            Appointment appointment = appointments.get(call.about());
            if (appointment != null) {
                appointment.follow(call);
            }
        }
        return confirmed.entrySet().stream()
                .filter(entry ->
                        !isThere(stored.get(entry.getKey()), entry.getValue(), appointments.get(entry.getKey())))
                .map(entry ->
                        "answered " + entry.getKey() + " (" + entry.getValue().about() + "), should be "
                                + appointments.get(entry.getKey()) + ", is " + stored.get(entry.getKey()));
    }

    private static String session(Call call) {
        return call.heard()
                .map(heard ->
                        new JsonObject(heard.body()).getJsonObject("session").getString("session_id"))
                .orElse("");
    }

    private static boolean isThere(@Nullable Booking booking, Call call, Appointment appointment) {
        return booking != null
                && booking.outNo().equals(call.about())
                && booking.reference().equals(call.field("reference"))
                && appointment.allows(booking);
    }
}
