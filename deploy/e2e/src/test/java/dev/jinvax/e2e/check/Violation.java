package dev.jinvax.e2e.check;

/** Something that must not be. */
public record Violation(Invariant invariant, String what) {}
