package dev.jinvax.e2e.check;

import java.util.stream.Stream;

/** One way of breaking an invariant, looked for in the evidence. */
interface Rule {
    /** What was found, a sentence each. */
    Stream<String> broken(Evidence evidence);
}
