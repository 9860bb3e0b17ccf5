package dev.jinvax.e2e.faults;

import dev.jinvax.e2e.check.Call;
import dev.jinvax.e2e.check.Checker;
import dev.jinvax.e2e.check.Evidence;
import dev.jinvax.e2e.check.Invariant;
import dev.jinvax.e2e.check.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One page on what was done and what was found, written by the run itself: {@code target/faults.md}. */
final class FaultPage {
    private final Path file = Path.of("target", "faults.md");
    private final List<String> lines = new ArrayList<>(List.of("# Faults, and what was lost", ""));

    void storm(long seed, Map<Harm, Integer> harms, Evidence evidence, List<Violation> violations) {
        long acknowledged = evidence.calls().stream()
                .filter(call -> call.kind() == Call.Kind.BOOK && call.isDone())
                .map(Call::about)
                .distinct()
                .count();
        long lost = violations.stream()
                .filter(violation -> violation.invariant() == Invariant.I2)
                .count();
        lines.add(String.format(
                Locale.ROOT,
                "Seed %d. %,d calls by 16 clients, %,d without an answer; %,d bookings stored, %,d events told.",
                seed,
                evidence.calls().size(),
                evidence.calls().stream().filter(Call::isUnknown).count(),
                evidence.bookings().size(),
                evidence.told().size()));
        lines.add(String.format(
                Locale.ROOT,
                "Acknowledged bookings: %,d. **Lost: %d.** Something was away for %d s in all.",
                acknowledged,
                lost,
                evidence.downtime().toSeconds()));
        table("Calls", counted(evidence));
        Map<String, String> done = new TreeMap<>();
        harms.forEach((harm, times) -> done.put(harm.sentence(), Integer.toString(times)));
        table("Faults", done);
        Map<String, String> found = new TreeMap<>();
        for (Invariant invariant : Checker.invariants()) {
            found.put(
                    invariant + " " + invariant.promise(),
                    Integer.toString(Collections.frequency(
                            violations.stream().map(Violation::invariant).toList(), invariant)));
        }
        table("Breaches found", found);
        write();
    }

    void planted(Map<PlantedBug, String> caught, int number) {
        Map<String, String> all = new TreeMap<>();
        caught.forEach((bug, by) -> all.put(bug.name().replace('_', ' ').toLowerCase(Locale.ROOT), by));
        lines.add("");
        lines.add("%d of %d planted bugs caught.".formatted(number, PlantedBug.values().length));
        table("Planted bugs, and the invariants that caught them", all);
        write();
    }

    private static Map<String, String> counted(Evidence evidence) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Call call : evidence.calls()) {
            String outcome = call.heard()
                    .map(heard -> heard.status() / 100 == 2 ? "done" : heard.status() + " " + heard.at("code"))
                    .orElse("no answer");
            counts.merge(call.kind() + ": " + outcome, 1, Integer::sum);
        }
        Map<String, String> texts = new TreeMap<>();
        counts.forEach((name, count) -> texts.put(name, Integer.toString(count)));
        return texts;
    }

    private void table(String name, Map<String, String> rows) {
        lines.addAll(List.of("", "| " + name + " | |", "|---|---|"));
        rows.forEach((left, right) -> lines.add("| " + left + " | " + right + " |"));
    }

    private void write() {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
