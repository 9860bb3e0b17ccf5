package dev.jinvax.e2e.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Evaluates all invariants over the evidence of a run. */
public final class Checker {
    private static final Map<Invariant, Rule> RULES = new EnumMap<>(Map.ofEntries(
            Map.entry(Invariant.I1, new NothingBeyondCapacity()),
            Map.entry(Invariant.I2, new AnsweredIsThere()),
            Map.entry(Invariant.I3, new NothingWithoutACall()),
            Map.entry(Invariant.I4, new OneAnswerToOneKey()),
            Map.entry(Invariant.I5, new PlacesAreConserved()),
            Map.entry(Invariant.I6, new EveryChangeIsTold()),
            Map.entry(Invariant.I7, new OneEffectOfAnEvent()),
            Map.entry(Invariant.I8, new RemindersEnd()),
            Map.entry(Invariant.I9, new BatchesAddUp()),
            Map.entry(Invariant.I14, new TruthfulInTime()),
            Map.entry(Invariant.I15, new ReadableByWhoBooked())));

    private Checker() {}

    /** What must not be, invariant by invariant. */
    public static List<Violation> check(Evidence evidence) {
        return RULES.entrySet().stream()
                .flatMap(rule -> rule.getValue().broken(evidence).map(what -> new Violation(rule.getKey(), what)))
                .toList();
    }

    public static Set<Invariant> invariants() {
        return RULES.keySet();
    }

    /** The invariants among them. */
    public static Set<Invariant> of(List<Violation> violations) {
        return violations.stream().map(Violation::invariant).collect(Collectors.toCollection(TreeSet::new));
    }
}
