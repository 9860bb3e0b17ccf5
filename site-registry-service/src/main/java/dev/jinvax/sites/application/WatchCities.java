package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Reference;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** Alerts when a city has no published site (N6 wants one or two): a gauge per city, a warning on every change. */
@ApplicationScoped
public class WatchCities {
    private static final Logger LOG = Logger.getLogger(WatchCities.class);

    private final Reference reference;
    private final MultiGauge published;
    private Set<String> without = Set.of();

    public WatchCities(Reference reference, MeterRegistry meters) {
        this.reference = reference;
        this.published = MultiGauge.builder("jinvax.city.published.sites")
                .description("published sites of a city; 0 is an alert")
                .register(meters);
    }

    /** The cities without a published site. */
    @Transactional
    public synchronized Set<String> look() {
        Map<String, Integer> sites = reference.publishedSites();
        Set<String> uncovered = new TreeSet<>();
        published.register(
                reference.cities().stream()
                        .map(city -> MultiGauge.Row.of(
                                Tags.of("city_code", city.cityCode()), sites.getOrDefault(city.cityCode(), 0)))
                        .toList(),
                true);
        reference.cities().stream()
                .filter(city -> sites.getOrDefault(city.cityCode(), 0) == 0)
                .forEach(city -> uncovered.add(city.cityCode()));
        if (!uncovered.equals(without) && !uncovered.isEmpty()) {
            LOG.warnf("cities without a published site (N6): %s", uncovered);
        }
        without = uncovered;
        return uncovered;
    }
}
