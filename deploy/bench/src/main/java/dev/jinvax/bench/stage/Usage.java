package dev.jinvax.bench.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What processes use, as /proc tells it; empty where there is no /proc. */
public final class Usage {
    /** Linux counts in hundredths of a second on every platform Java runs on. */
    private static final long MICROS_PER_TICK = 10_000;

    private static final int UTIME = 11;

    private Usage() {}

    /** Processor time in microseconds by name, the ended children of a process included. */
    public static Map<String, Long> cpuMicros(Map<String, Long> processes) {
        Map<String, Long> used = new LinkedHashMap<>();
        processes.forEach((name, pid) -> used.put(name, name.equals("postgresql") ? withChildren(pid) : own(pid, 2)));
        return used;
    }

    private static long withChildren(long pid) {
        long ofChildren = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> own(child.pid(), 2))
                .sum();
        return own(pid, 4) + ofChildren;
    }

    /** @param fields 2 for user and system time, 4 with those of ended children */
    private static long own(long pid, int fields) {
        return read(pid, "stat")
                .map(line -> {
                    String[] parts = line.substring(line.lastIndexOf(')') + 2).split(" ");
                    long ticks = 0;
                    for (int field = 0; field < fields; field++) {
                        ticks += Long.parseLong(parts[UTIME + field]);
                    }
                    return ticks * MICROS_PER_TICK;
                })
                .orElse(0L);
    }

    /** Resident memory in MiB. */
    public static double residentMegabytes(long pid) {
        return read(pid, "status")
                .flatMap(text ->
                        text.lines().filter(line -> line.startsWith("VmRSS:")).findFirst())
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .orElse(Double.NaN);
    }

    private static Optional<String> read(long pid, String file) {
        try {
            return Optional.of(Files.readString(Path.of("/proc", Long.toString(pid), file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
