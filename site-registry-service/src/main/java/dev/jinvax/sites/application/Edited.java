package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.SiteSnapshot;

/** A site after an edit, and what the edit did to its sessions. */
public record Edited(SiteSnapshot site, TimetableChange sessions) {}
