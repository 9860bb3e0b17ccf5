package dev.jinvax.brokenrooms.persistence;

import dev.jinvax.brokenrooms.api.ReachesAround;
import dev.jinvax.kit.probe.ProbeResource;

/** A repository that knows the edge and another root. */
public record TalksHttp(Class<ReachesAround> edge, ProbeResource kit) {}
