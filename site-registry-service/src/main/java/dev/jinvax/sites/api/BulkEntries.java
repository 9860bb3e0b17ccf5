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
                List.of(
                        new BulkFhir.Telecom("phone", phone(details)),
                        new BulkFhir.Telecom("url", links.site(id))),
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
                        .map(vaccine -> schedule(shown.site().siteId(), vaccine)))
                .toList();
    }

    private static BulkFhir.Schedule schedule(SiteId site, Vaccine vaccine) {
        String cvx = vaccine.cvxCode();
        return new BulkFhir.Schedule(
                "Schedule",
                scheduleId(site, vaccine.productCode()),
                List.of(BulkFhir.COVID19_IMMUNIZATION),
                List.of(new BulkFhir.Reference("Location/" + id(site.value()))),
                cvx == null
                        ? List.of()
                        : List.of(BulkFhir.Extension.product(
                                new BulkFhir.Coding(BulkFhir.CVX, cvx, both(vaccine.maker())))));
    }

    /** A session is a slot with its free places and one with those that are taken. */
    List<BulkFhir.Slot> slots(List<Sessions.Standing> sessions) {
        return sessions.stream().flatMap(this::slots).toList();
    }

    private Stream<BulkFhir.Slot> slots(Sessions.Standing standing) {
        SessionSnapshot session = standing.session();
        int free = Math.max(0, session.capacity() - standing.live());
        List<BulkFhir.Slot> slots = new ArrayList<>();
        if (free > 0) {
            slots.add(slot(
                    session,
                    "free",
                    List.of(
                            BulkFhir.Extension.capacity(free),
                            BulkFhir.Extension.link(links.booking(session.sessionId())))));
        }
        if (standing.live() > 0) {
            slots.add(slot(session, "busy", List.of(BulkFhir.Extension.capacity(standing.live()))));
        }
        return slots.stream();
    }

    private static BulkFhir.Slot slot(SessionSnapshot session, String status, List<BulkFhir.Extension> extensions) {
        return new BulkFhir.Slot(
                "Slot",
                id(session.sessionId().value()) + "." + status,
                new BulkFhir.Reference("Schedule/" + scheduleId(session.siteId(), session.productCode())),
                status,
                local(session.startsAt()),
                local(session.endsAt()),
                extensions);
    }

    private static String scheduleId(SiteId site, String productCode) {
        return id(UUID.nameUUIDFromBytes((site + "/" + productCode).getBytes(StandardCharsets.UTF_8)));
    }

    /** Ids there have no hyphens. */
    private static String id(UUID value) {
        return value.toString().replace("-", "");
    }

    private static String both(Bilingual text) {
        return text.en() + " / " + text.zh();
    }

    private static String local(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(Province.ZONE));
    }
}
