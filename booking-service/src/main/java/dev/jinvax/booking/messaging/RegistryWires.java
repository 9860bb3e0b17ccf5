package dev.jinvax.booking.messaging;

import dev.jinvax.booking.domain.Projections.KnownSession;
import dev.jinvax.booking.domain.Projections.Reserved;
import dev.jinvax.booking.domain.SessionSlot;
import dev.jinvax.booking.domain.Site;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What booking reads of the registry's events. */
final class RegistryWires {
    private RegistryWires() {}

    /** A site, of {@code registry.site.changed.v1}. */
    record SiteWire(
            UUID siteId,
            long version,
            String state,
            String cityCode,
            TextWire name,
            TextWire address,
            @Nullable Integer locationVersion,
            List<Site.Fee> fees) {
        Site toSite() {
            return new Site(
                    siteId,
                    version,
                    cityCode,
                    state,
                    name.zh(),
                    name.en(),
                    address.zh(),
                    address.en(),
                    locationVersion,
                    fees);
        }
    }

    /** A text in both languages. */
    record TextWire(String zh, String en) {}

    /** A session, of {@code registry.session.changed.v1}. */
    record SessionWire(
            UUID sessionId,
            long version,
            UUID siteId,
            String cityCode,
            String productCode,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            @Nullable ReservedWire reserved,
            String state) {
        KnownSession toSession() {
            return new KnownSession(
                    version,
                    new SessionSlot(sessionId, siteId, cityCode, productCode, startsAt, endsAt),
                    capacity,
                    reserved == null ? Reserved.NONE : new Reserved(reserved.firstDose(), reserved.laterDoses()),
                    state.equals("OPEN"));
        }
    }

    /** Places kept for first doses and for later ones. */
    record ReservedWire(int firstDose, int laterDoses) {}
}
