package dev.jinvax.booking.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One wish for one place.
 *
 * @param key binds the answer to the caller's Idempotency-Key; batch rows have none, their row is their key
 * @param siteOnly a desk books for its own site alone
 * @param productCode what the caller expects to be given; refused when the session gives another
 * @param declaredAt when the person declared the wish (N2)
 * @param holdId the hold whose place is booked
 */
public record ReservationRequest(
        Optional<BoundKey> key,
        String clientId,
        Optional<String> orgId,
        String channel,
        Optional<UUID> siteOnly,
        Optional<String> outBookingNo,
        Optional<BatchRow> batchRow,
        UUID applicantId,
        UUID sessionId,
        Optional<String> productCode,
        Instant declaredAt,
        Optional<UUID> holdId) {

    /** A wish for any free place. */
    public ReservationRequest(
            Optional<BoundKey> key,
            String clientId,
            Optional<String> orgId,
            String channel,
            Optional<UUID> siteOnly,
            Optional<String> outBookingNo,
            Optional<BatchRow> batchRow,
            UUID applicantId,
            UUID sessionId,
            Optional<String> productCode,
            Instant declaredAt) {
        this(
                key,
                clientId,
                orgId,
                channel,
                siteOnly,
                outBookingNo,
                batchRow,
                applicantId,
                sessionId,
                productCode,
                declaredAt,
                Optional.empty());
    }

    /**
     * The row of a batch a booking is made for.
     *
     * @param plannedMinor what the plan that was committed says it costs
     */
    public record BatchRow(UUID batchId, int row, Optional<Integer> plannedMinor) {}

    /**
     * An Idempotency-Key and what was asked under it.
     *
     * @param fingerprint SHA-256 of the request
     */
    public record BoundKey(String key, byte[] fingerprint) {}
}
