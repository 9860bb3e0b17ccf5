package dev.jinvax.booking.domain.visit;

import java.time.Instant;
import java.util.UUID;

/** One of the two signatures of a visit (N9). */
public record Signature(
        UUID signatureId,
        UUID bookingId,
        ConsentKind kind,
        String textVersion,
        ConsentLanguage language,
        SignatureMethod method,
        Instant signedAt,
        Recorded recorded) {}
