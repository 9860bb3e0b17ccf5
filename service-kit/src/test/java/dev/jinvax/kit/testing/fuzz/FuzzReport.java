package dev.jinvax.kit.testing.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a run of the {@link Fuzzer} saw. */
public final class FuzzReport {
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, String> faults = new TreeMap<>();
    private final TreeSet<String> asked = new TreeSet<>();
    private final TreeSet<String> served = new TreeSet<>();

    synchronized void add(FuzzRequest request, FuzzAnswer answer, List<String> found) {
        statuses.merge(answer.status(), 1, Integer::sum);
        asked.add(request.operation().name());
        if (answer.isSuccess() && request.isOfTheOperation()) {
            served.add(request.operation().name());
        }
        for (String fault : found) {
            // One of each kind is enough to work from.
            String kind = request.operation().name() + " → " + answer.status() + " " + fault.split(":", 2)[0];
            faults.putIfAbsent(kind, kind + " | " + fault + " | " + request);
        }
    }

    synchronized void addUnanswered(FuzzRequest request, Throwable failure) {
        String kind = request.operation().name() + " was not answered";
        faults.putIfAbsent(kind, kind + " (" + failure + ") | " + request);
    }

    /** One line for each kind of broken promise, with a request that shows it. */
    public synchronized List<String> faults() {
        return List.copyOf(faults.values());
    }

    /** Operations that never answered with a success: the fuzzer has not seen their inside. */
    public synchronized List<String> neverServed() {
        List<String> never = new ArrayList<>(asked);
        never.removeAll(served);
        return never;
    }

    public synchronized int requests() {
        return statuses.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public synchronized String toString() {
        return requests() + " requests, " + asked.size() + " operations, by status " + statuses;
    }
}
