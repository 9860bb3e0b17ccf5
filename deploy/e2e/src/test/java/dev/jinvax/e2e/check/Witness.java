package dev.jinvax.e2e.check;

import dev.jinvax.local.stack.Stack;

/** A trigger beside booking's ledger that remembers every confirmation beyond capacity, should there be one. */
public final class Witness {
    private Witness() {}

    public static void watch(Stack stack) {
        new Tables(stack).run("booking", EvidenceSql.WITNESS);
    }
}
