package dev.jinvax.sites.api;

import dev.jinvax.sites.application.ReadOffer.ShownSite;
import dev.jinvax.sites.application.ReadReference;
import dev.jinvax.sites.domain.Bilingual;
import dev.jinvax.sites.domain.Coordinates;
import dev.jinvax.sites.domain.Province;
import dev.jinvax.sites.domain.Reference.Vaccine;
import dev.jinvax.sites.domain.SessionSnapshot;
import dev.jinvax.sites.domain.Sessions;
import dev.jinvax.sites.domain.SiteDetails;
import dev.jinvax.sites.domain.SiteId;
import dev.jinvax.sites.domain.SiteSnapshot;
import dev.jinvax.sites.domain.SiteState;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sites and sessions as lines of SMART Scheduling Links; what is for people is there in both languages. */
@Singleton
public class BulkEntries {
    private final ReadReference reference;
    private final BulkLinks links;

    public BulkEntries(ReadReference reference, BulkLinks links) {
        this.reference = reference;
        this.links = links;
    }

    List<BulkFhir.Location> locations(List<ShownSite> sites) {
        return sites.stream().map(this::location).toList();
    }

    private BulkFhir.Location location(ShownSite shown) {
        SiteDetails details = shown.site().details();
        SiteId id = shown.site().siteId();
        return new BulkFhir.Location(
                "Location",
                id(id.value()),
                List.of(new BulkFhir.Identifier(links.sites(), id.toString())),
                shown.site().state() == SiteState.PUBLISHED ? "active" : "suspended",
                details.name().en(),
                List.of(details.name().zh()),
                details.directions() == null ? null : both(details.directions()),
                List.of(new BulkFhir.Telecom("phone", phone(details)), new BulkFhir.Telecom("url", links.site(id))),
                new BulkFhir.Address(
                        List.of(details.address().en(), details.address().zh()),
                        shown.city().name().en(),
                        "Shanxi",
                        shown.city().postalCode(),
                        "CN"),
                details.coordinates() == null ? null : position(details.coordinates()));
    }

    /** The site's own number, or the province's hotline for foreigners (N14). */
    private String phone(SiteDetails details) {
        return details.phone() == null ? reference.hotlines().get(0).phone() : details.phone();
    }

    private static BulkFhir.Position position(Coordinates point) {
        return new BulkFhir.Position(point.latitude(), point.longitude());
    }

    /** One for each vaccine of a site: people look for theirs. */
    List<BulkFhir.Schedule> schedules(List<ShownSite> sites) {
        Map<String, Vaccine> vaccines =
                reference.vaccines().stream().collect(Collectors.toMap(Vaccine::productCode, Function.identity()));
        return sites.stream()
                .flatMap(shown -> shown.site().productCodes().stream()
                        .flatMap(product -> Stream.ofNullable(vaccines.get(product)))
                        .flatMap(vaccine -> Pool.of(shown.site(), vaccine.productCode())
                                .map(pool -> schedule(shown.site().siteId(), vaccine, pool))))
                .toList();
    }

    private static BulkFhir.Schedule schedule(SiteId site, Vaccine vaccine, Pool pool) {
        String cvx = vaccine.cvxCode();
        List<BulkFhir.Extension> extensions = new ArrayList<>(pool.dose());
        if (cvx != null) {
            extensions.add(BulkFhir.Extension.product(new BulkFhir.Coding(BulkFhir.CVX, cvx, both(vaccine.maker()))));
        }
        return new BulkFhir.Schedule(
                "Schedule",
                scheduleId(site, vaccine.productCode(), pool),
                List.of(BulkFhir.COVID19_IMMUNIZATION),
                List.of(new BulkFhir.Reference("Location/" + id(site.value()))),
                extensions);
    }

    /**
     * A session is a slot with its free places and one with those that are taken. Places kept for a dose are slots of the
     * schedule of that dose: no place is shown twice, none to somebody who cannot have it.
     */
    List<BulkFhir.Slot> slots(List<ShownSite> sites, List<Sessions.Standing> sessions) {
        Map<SiteId, SiteSnapshot> known = sites.stream()
                .map(ShownSite::site)
                .collect(Collectors.toMap(SiteSnapshot::siteId, Function.identity()));
        return sessions.stream()
                .flatMap(session -> slots(known.get(session.session().siteId()), session))
                .toList();
    }

    private Stream<BulkFhir.Slot> slots(@Nullable SiteSnapshot site, Sessions.Standing standing) {
        SessionSnapshot session = standing.session();
        List<BulkFhir.Slot> slots = new ArrayList<>();
        if (site != null) {
            Pool.of(site, session.productCode())
                    .filter(pool -> pool.free(standing) > 0)
                    .map(pool -> free(session, pool, pool.free(standing)))
                    .forEach(slots::add);
        }
        if (standing.live() > 0) {
            slots.add(slot(session, Pool.ANY, "busy", List.of(BulkFhir.Extension.capacity(standing.live()))));
        }
        return slots.stream();
    }

    private BulkFhir.Slot free(SessionSnapshot session, Pool pool, int places) {
        return slot(
                session,
                pool,
                "free" + pool.ending(),
                List.of(
                        BulkFhir.Extension.capacity(places),
                        BulkFhir.Extension.link(links.booking(session.sessionId()))));
    }

    private static BulkFhir.Slot slot(
            SessionSnapshot session, Pool pool, String status, List<BulkFhir.Extension> extensions) {
        return new BulkFhir.Slot(
                "Slot",
                id(session.sessionId().value()) + "." + status,
                new BulkFhir.Reference("Schedule/" + scheduleId(session.siteId(), session.productCode(), pool)),
                status.startsWith("free") ? "free" : status,
                local(session.startsAt()),
                local(session.endsAt()),
                extensions);
    }

    private static String scheduleId(SiteId site, String productCode, Pool pool) {
        UUID of = UUID.nameUUIDFromBytes((site + "/" + productCode).getBytes(StandardCharsets.UTF_8));
        return id(of) + pool.ending();
    }

    /** Ids there have no hyphens. */
    private static String id(UUID value) {
        return value.toString().replace("-", "");
    }

    private static String both(Bilingual text) {
        return text.en() + " / " + text.zh();
    }

    /** Whose places; those of a dose are published where the opening hours keep some. */
    private enum Pool {
        ANY,
        FIRST,
        LATER;

        static Stream<Pool> of(SiteSnapshot site, String productCode) {
            boolean keeps = site.openingHours() != null && site.openingHours().keepsPlacesOf(productCode);
            return keeps ? Stream.of(values()) : Stream.of(ANY);
        }

        int free(Sessions.Standing standing) {
            return switch (this) {
                case ANY -> standing.free();
                case FIRST -> standing.freeForFirst() - standing.free();
                case LATER -> standing.freeForLater() - standing.free();
            };
        }

        List<BulkFhir.Extension> dose() {
            return switch (this) {
                case ANY -> List.of();
                case FIRST -> List.of(BulkFhir.Extension.dose(1));
                case LATER -> List.of(BulkFhir.Extension.dose(2));
            };
        }

        String ending() {
            return switch (this) {
                case ANY -> "";
                case FIRST -> ".1";
                case LATER -> ".2";
            };
        }
    }

    private static String local(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(Province.ZONE));
    }
}
