package dev.jinvax.booking.messaging;

import dev.jinvax.booking.domain.Partner;
import dev.jinvax.booking.domain.PartnerJournal;
import dev.jinvax.kit.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes {@code booking.partner.changed.v1}. */
@Singleton
public class PartnerEvents implements PartnerJournal {
    private final Outbox outbox;
    private final Clock clock;

    public PartnerEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void tell(Partner partner) {
        Partner.Profile profile = partner.profile();
        outbox.tell(
                "booking.partners.v1",
                partner.clientId(),
                "booking.partner.changed.v1",
                new Changed(
                        partner.clientId(),
                        partner.version(),
                        profile.channel(),
                        profile.name(),
                        profile.suspended(),
                        profile.requestsPerSecond().orElse(null),
                        profile.bookingsPerDay().orElse(null),
                        clock.instant()));
    }

    /** A partner after a change. */
    record Changed(
            String clientId,
            long version,
            String channel,
            String name,
            boolean suspended,
            @Nullable Integer requestsPerSecond,
            @Nullable Integer bookingsPerDay,
            Instant changedAt) {}
}
