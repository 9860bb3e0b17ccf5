package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Reference;
import dev.jinvax.sites.domain.Site;
import dev.jinvax.sites.domain.SiteSnapshot;
import dev.jinvax.sites.domain.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the public reads of the cities: how many sites, and which (N6). */
@ApplicationScoped
public class ReadCities {
    private final Reference reference;
    private final Sites sites;

    public ReadCities(Reference reference, Sites sites) {
        this.reference = reference;
        this.sites = sites;
    }

    /** All eleven, those without a site too. */
    @Transactional
    public List<Overview> all() {
        Map<String, Integer> published = reference.publishedSites();
        return reference.cities().stream()
                .map(city -> new Overview(city, published.getOrDefault(city.cityCode(), 0)))
                .toList();
    }

    /** The published and suspended sites of a city. */
    @Transactional
    public Optional<CityWithSites> one(String cityCode) {
        return reference
                .city(cityCode)
                .map(city -> new CityWithSites(
                        city,
                        sites.shownIn(cityCode).stream().map(Site::snapshot).toList()));
    }

    /** A city and the number of its published sites. */
    public record Overview(Reference.City city, int publishedSites) {}

    /** A city and the sites it shows. */
    public record CityWithSites(Reference.City city, List<SiteSnapshot> sites) {}
}
