package dev.jinvax.brokenrooms.elsewhere;

import dev.jinvax.contracts.Contracts;

/** Stands in no room and knows another root. */
public record Homeless(Class<Contracts> contracts) {}
