package dev.jinvax.eligibility.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * An assessment that was made and is kept.
 *
 * @param inputsDigest keyed digest of what was judged, so that a later look can tell whether it was the same
 * @param answer JSON as callers are told, repeated byte for byte
 */
public record Assessed(
        Applicant applicant,
        Assessment assessment,
        UUID assessmentId,
        Instant assessedAt,
        String inputsDigest,
        String answer) {}
