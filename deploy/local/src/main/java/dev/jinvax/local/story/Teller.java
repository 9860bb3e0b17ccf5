package dev.jinvax.local.story;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says each step of a story with what was expected and what was seen, and remembers every difference. */
public final class Teller {
    private final PrintStream out;
    private final long begin = System.nanoTime();
    private final List<String> differences = new ArrayList<>();
    private int steps;

    public Teller(PrintStream out) {
        this.out = out;
    }

    /** A new part of the story. */
    public void chapter(String title) {
        out.println();
        out.println(title);
    }

    /** A step whose outcome is one value. */
    public void step(String what, Object expected, Object saw) {
        steps++;
        boolean same = Objects.equals(expected, saw);
        out.printf("  %s %s%n", same ? "ok  " : "DIFF", what);
        out.printf("       expected %s%n       saw      %s%n", expected, saw);
        if (!same) {
            differences.add(what + ": expected " + expected + ", saw " + saw);
        }
        out.flush();
    }

    /** The story cannot go on. */
    void brokenOff(RuntimeException why) {
        out.println("  DIFF the story breaks off");
        out.println("       " + why);
        differences.add("the story breaks off: " + why);
    }

    /** What differed so far; empty when all went as told. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    /** Prints the total. @return the exit code: 0 when nothing differed */
    public int summary() {
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.println();
        if (differences.isEmpty()) {
            out.printf("All %d steps as expected, in %.0f s.%n", steps, seconds);
            return 0;
        }
        out.printf("%d of %d steps differ, after %.0f s:%n", differences.size(), steps, seconds);
        differences.forEach(difference -> out.println("  - " + difference));
        return 1;
    }
}
