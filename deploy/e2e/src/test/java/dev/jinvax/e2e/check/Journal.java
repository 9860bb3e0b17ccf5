package dev.jinvax.e2e.check;

import dev.jinvax.e2e.check.Call.Heard;
import dev.jinvax.e2e.check.Call.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every call of all clients, in the order in which they ended. */
public final class Journal {
    private final List<Call> calls = new ArrayList<>();

    public synchronized Call add(
            String client, Kind kind, String key, String about, String body, Optional<Heard> heard, Duration took) {
        Call call = new Call(calls.size(), client, kind, key, about, body, heard, took);
        calls.add(call);
        return call;
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }
}
