package dev.jinvax.bench.load;

import java.util.Arrays;

/** Every answer of a run: when it came, how long it took and with which status. Grows; written by one thread. */
public final class Answers {
    private int[] finishedMillis = new int[1 << 14];
    private int[] latencyMicros = new int[1 << 14];
    private short[] statuses = new short[1 << 14];
    private int size;
    private int broken;

    /** @param finished milliseconds since the run began */
    public void add(int finished, int latency, int status) {
        if (size == statuses.length) {
            finishedMillis = Arrays.copyOf(finishedMillis, size * 2);
            latencyMicros = Arrays.copyOf(latencyMicros, size * 2);
            statuses = Arrays.copyOf(statuses, size * 2);
        }
        finishedMillis[size] = finished;
        latencyMicros[size] = latency;
        statuses[size] = (short) status;
        size++;
    }

    void addBroken() {
        broken++;
    }

    /** Connections that ended in the middle, and requests without an answer. */
    public int broken() {
        return broken;
    }

    public int count(int status) {
        return count(status, 0, Integer.MAX_VALUE);
    }

    public int count(int status, int fromMillis, int toMillis) {
        int count = 0;
        for (int index = 0; index < size; index++) {
            if (statuses[index] == status && finishedMillis[index] >= fromMillis && finishedMillis[index] < toMillis) {
                count++;
            }
        }
        return count;
    }

    public double perSecond(int status, int fromMillis, int toMillis) {
        return count(status, fromMillis, toMillis) * 1000.0 / (toMillis - fromMillis);
    }

    /** Sorted latencies of that status in the window, in microseconds. */
    public int[] latencies(int status, int fromMillis, int toMillis) {
        int[] found = new int[count(status, fromMillis, toMillis)];
        int next = 0;
        for (int index = 0; index < size; index++) {
            if (statuses[index] == status && finishedMillis[index] >= fromMillis && finishedMillis[index] < toMillis) {
                found[next++] = latencyMicros[index];
            }
        }
        Arrays.sort(found);
        return found;
    }

    /** Latency in milliseconds that the given share of that status stayed below; NaN when there was none. */
    public double percentileMillis(double share, int status, int fromMillis, int toMillis) {
        int[] sorted = latencies(status, fromMillis, toMillis);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = Math.max(0, (int) Math.ceil(share * sorted.length) - 1);
        return sorted[rank] / 1000.0;
    }

    /** Statuses other than the expected ones with their counts, for messages. */
    public String unexpected(int... expected) {
        java.util.Map<Integer, Integer> others = new java.util.TreeMap<>();
        for (int index = 0; index < size; index++) {
            int status = statuses[index];
            if (Arrays.stream(expected).noneMatch(known -> known == status)) {
                others.merge(status, 1, Integer::sum);
            }
        }
        if (broken > 0) {
            others.put(0, broken);
        }
        return others.isEmpty() ? "" : others.toString();
    }
}
