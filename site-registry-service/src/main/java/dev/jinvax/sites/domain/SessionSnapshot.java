package dev.jinvax.sites.domain;

import java.time.Instant;

/** A session as it is at one version. */
public record SessionSnapshot(
        SessionId sessionId,
        int version,
        SiteId siteId,
        String cityCode,
        String productCode,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        DosePools reserved,
        SessionState state) {}
