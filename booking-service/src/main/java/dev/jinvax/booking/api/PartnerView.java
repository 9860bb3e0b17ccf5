package dev.jinvax.booking.api;

import dev.jinvax.booking.api.PartnerRequest.PartnerContact;
import dev.jinvax.booking.domain.Partner;
import org.jspecify.annotations.Nullable;

/** A partner as ops reads it. */
public record PartnerView(
        String clientId,
        long version,
        String channel,
        String name,
        PartnerContact contact,
        boolean suspended,
        @Nullable Integer requestsPerSecond,
        @Nullable Integer bookingsPerDay) {
    static PartnerView of(Partner partner) {
        Partner.Profile profile = partner.profile();
        return new PartnerView(
                partner.clientId(),
                partner.version(),
                profile.channel(),
                profile.name(),
                new PartnerContact(
                        profile.contact().email().orElse(null),
                        profile.contact().phone().orElse(null)),
                profile.suspended(),
                profile.requestsPerSecond().orElse(null),
                profile.bookingsPerDay().orElse(null));
    }
}
