package dev.jinvax.sites.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is given, not edited: cities, vaccines, hotlines. */
public interface Reference {
    List<City> cities();

    Optional<City> city(String cityCode);

    List<Vaccine> vaccines();

    List<Hotline> hotlines();

    /** How many sites each city has published; cities without one are not in it. */
    Map<String, Integer> publishedSites();

    /** Those of the products nobody knows. */
    default Set<String> unknown(Collection<String> productCodes) {
        Set<String> unknown = new TreeSet<>(productCodes);
        vaccines().forEach(vaccine -> unknown.remove(vaccine.productCode()));
        return unknown;
    }

    /** One of the eleven. */
    record City(String cityCode, Bilingual name, String postalCode) {}

    /** A product a site may offer; it may have no code of its own among the CVX codes. */
    record Vaccine(
            String productCode,
            String kind,
            Bilingual maker,
            @Nullable String cvxCode) {}

    /** N14. */
    record Hotline(String phone, Bilingual office) {}
}
