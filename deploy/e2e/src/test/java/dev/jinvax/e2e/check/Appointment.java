package dev.jinvax.e2e.check;

import dev.jinvax.e2e.check.Call.Kind;
import dev.jinvax.e2e.check.Evidence.Booking;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Set;

/** Where a booking may stand after what its client did and heard, one call after another. */
final class Appointment {
    private final Set<String> possible = new HashSet<>();

    /** Each possibility is a state and a session. */
    Appointment(String session) {
        possible.add("CONFIRMED " + session);
    }

    void follow(Call call) {
        if (call.isRefused()) {
            return;
        }
        Set<String> after = new HashSet<>();
        for (String before : possible) {
            after.add(after(before, call));
        }
        if (call.isDone()) {
            possible.clear();
        }
        possible.addAll(after);
    }

    private static String after(String before, Call call) {
        String state = before.substring(0, before.indexOf(' '));
        String session = before.substring(before.indexOf(' ') + 1);
        if (call.kind() == Kind.CANCEL) {
            return "CANCELLED " + session;
        }
        return call.kind() == Kind.RESCHEDULE && state.equals("CONFIRMED")
                ? "CONFIRMED " + new JsonObject(call.body()).getString("session_id")
                : before;
    }

    boolean allows(Booking booking) {
        return possible.contains(booking.state() + " " + booking.session());
    }

    @Override
    public String toString() {
        return String.join(" or ", possible);
    }
}
