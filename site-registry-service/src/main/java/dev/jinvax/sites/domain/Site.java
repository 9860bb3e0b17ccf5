package dev.jinvax.sites.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * A designated vaccination site of a city (N6). It is loaded under lock; every change goes through {@link #changed}, which
 * raises the version its event carries, and every change of state through {@link #become}.
 */
@Entity
public class Site {
    @Id
    private UUID siteId;

    private String cityCode;

    @Enumerated(EnumType.STRING)
    private SiteState state;

    private @Nullable Integer cityPosition;
    private int version;
    private int locationVersion;

    @ColumnTransformer(write = "?::jsonb")
    private SiteDetails details;

    @ColumnTransformer(write = "?::jsonb")
    private @Nullable OpeningHours openingHours;

    @ElementCollection
    @CollectionTable(name = "site_vaccine", joinColumns = @JoinColumn(name = "site_id"))
    @Column(name = "product_code")
    private Set<String> productCodes;

    @ElementCollection
    @CollectionTable(name = "site_fee", joinColumns = @JoinColumn(name = "site_id"))
    private Set<Fee> fees;

    private @Nullable LocalDate sessionsUntil;
    private Instant createdAt;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Site() {}

    private Site(SiteId id, String cityCode, SiteDetails details, Instant now) {
        this.siteId = id.value();
        this.cityCode = cityCode;
        this.state = SiteState.DRAFT;
        this.version = 1;
        this.locationVersion = 1;
        this.details = details;
        this.productCodes = new HashSet<>();
        this.fees = new HashSet<>();
        this.createdAt = now;
        this.changedAt = now;
    }

    public static Site draft(SiteId id, String cityCode, SiteDetails details, Instant now) {
        return new Site(id, cityCode, details, now);
    }

    /** @param meaning of another address, once the public knows the site */
    public void describe(SiteDetails newDetails, AddressChange meaning, Instant now) {
        if (state.holdsPosition() && meaning == AddressChange.MOVED && !newDetails.isAtPlaceOf(details)) {
            locationVersion++;
        }
        details = newDetails;
        changed("a change of its details", now);
    }

    public void keepHours(OpeningHours hours, Instant now) {
        openingHours = hours;
        changed("a change of its opening hours", now);
    }

    public void offer(Collection<String> products, Instant now) {
        productCodes.retainAll(products);
        productCodes.addAll(products);
        changed("a change of its vaccines", now);
    }

    /** Replaces the whole schedule. */
    public void charge(Collection<Fee> schedule, Instant now) {
        fees.retainAll(schedule);
        fees.addAll(schedule);
        changed("a change of its fees", now);
    }

    /** Adds to the schedule; answers the fees for whose day another price stands, and then adds nothing. */
    public List<Fee> announce(Collection<Fee> announced, Instant now) {
        List<Fee> taken = announced.stream()
                .filter(fee -> fees.stream().anyMatch(known -> known.isForSameDayAs(fee) && !known.equals(fee)))
                .toList();
        if (taken.isEmpty() && fees.addAll(announced)) {
            changed("a change of its fees", now);
        }
        return taken;
    }

    /** A draft is published; a suspended site is resumed. */
    public void requireDraft() {
        if (state != SiteState.DRAFT) {
            throw new StateConflictException(state, "publication");
        }
    }

    /** Opens it to the public in one of its city's two positions. */
    public void publish(int position, Instant now) {
        requireDraft();
        cityPosition = position;
        become(SiteState.PUBLISHED, now);
    }

    public void suspend(Instant now) {
        become(SiteState.SUSPENDED, now);
    }

    public void resume(Instant now) {
        if (state != SiteState.SUSPENDED) {
            throw new StateConflictException(state, "resumption");
        }
        become(SiteState.PUBLISHED, now);
    }

    public void close(Instant now) {
        become(SiteState.CLOSED, now);
        cityPosition = null;
    }

    /** Sessions were generated up to this local day; bookkeeping, not a change anybody is told. */
    public void generatedUntil(LocalDate day) {
        sessionsUntil = day;
    }

    /** Everything that keeps the site from being open to the public on that day. */
    public List<Fault> missing(LocalDate today) {
        List<Fault> missing = new ArrayList<>();
        if (openingHours == null) {
            missing.add(new Fault(Fault.Code.OPENING_HOURS_MISSING, "opening_hours"));
        }
        if (productCodes.isEmpty()) {
            missing.add(new Fault(Fault.Code.VACCINES_MISSING, "product_codes"));
        }
        for (String product : productCodes.stream().sorted().toList()) {
            if (fees.stream()
                    .noneMatch(fee -> fee.productCode().equals(product)
                            && !fee.validFrom().isAfter(today))) {
                missing.add(new Fault(Fault.Code.FEE_MISSING, "fees." + product));
            }
            if (openingHours != null && !openingHours.hasPlacesFor(product)) {
                missing.add(new Fault(Fault.Code.CAPACITY_MISSING, "opening_hours." + product));
            }
        }
        return missing;
    }

    /** The sessions the opening hours want on these days, both included, from now on. */
    public List<PlannedSession> plan(LocalDate from, LocalDate to, Instant now, PublicCalendar calendar) {
        return openingHours == null
                ? List.of()
                : openingHours.sessions(from, to, Set.copyOf(productCodes), now, calendar);
    }

    public SiteSnapshot snapshot() {
        return new SiteSnapshot(
                id(),
                version,
                locationVersion,
                state,
                cityCode,
                details,
                List.copyOf(productCodes),
                List.copyOf(fees),
                openingHours,
                changedAt);
    }

    public SiteId id() {
        return new SiteId(siteId);
    }

    public String cityCode() {
        return cityCode;
    }

    public SiteState state() {
        return state;
    }

    public int version() {
        return version;
    }

    /** Raised by every move. */
    public int locationVersion() {
        return locationVersion;
    }

    public Optional<LocalDate> sessionsUntil() {
        return Optional.ofNullable(sessionsUntil);
    }

    private void become(SiteState target, Instant now) {
        if (!state.next().contains(target)) {
            throw new StateConflictException(state, "becoming " + target);
        }
        changed("becoming " + target, now);
        state = target;
    }

    private void changed(String what, Instant now) {
        if (state == SiteState.CLOSED) {
            throw new StateConflictException(state, what);
        }
        version++;
        changedAt = now;
    }
}
