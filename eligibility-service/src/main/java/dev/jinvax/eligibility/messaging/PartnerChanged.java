package dev.jinvax.eligibility.messaging;

import dev.jinvax.kit.limits.ClientRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A partner's profile as far as eligibility must know it. */
record PartnerChanged(
        String clientId,
        long version,
        boolean suspended,
        @Nullable Integer requestsPerSecond) {
    static final String TYPE = "booking.partner.changed.v1";

    ClientRule rule() {
        return new ClientRule(clientId, version, suspended, Optional.ofNullable(requestsPerSecond));
    }
}
