package dev.jinvax.brokenrooms.api;

import dev.jinvax.brokenrooms.persistence.TalksHttp;

/** A resource that goes to the database by itself. */
public record ReachesAround(TalksHttp store) {}
