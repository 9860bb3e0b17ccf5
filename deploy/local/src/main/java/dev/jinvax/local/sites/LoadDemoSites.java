package dev.jinvax.local.sites;

import dev.jinvax.local.base.CannotStartException;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import dev.jinvax.local.http.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Publishes the invented sites of some cities and waits until places there can be booked. */
public final class LoadDemoSites {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Caller ops;

    public LoadDemoSites(Caller ops) {
        this.ops = ops;
    }

    /** @return how many were published by this call; the others were there before */
    public int load(List<DemoSite> sites) {
        PublishDemoSite publishing = new PublishDemoSite(ops);
        List<DemoSite> published = sites.stream().filter(publishing::publish).toList();
        published.stream().map(DemoSite::cityCode).collect(Collectors.toSet()).forEach(this::awaitPlaces);
        return published.size();
    }

    private void awaitPlaces(String cityCode) {
        Answer answer = Patience.until(
                LIMIT,
                () -> ops.get("/bookings/v1/availability?city_code=" + cityCode),
                known -> !known.list("/sessions").isEmpty());
        if (answer.list("/sessions").isEmpty()) {
            throw new CannotStartException("The sessions of the demo sites do not reach booking-service (city "
                    + cityCode + "); its log and that of site-registry-service say more.");
        }
    }

    /** The sites outside the named cities. */
    public static List<DemoSite> outside(Set<String> cityCodes) {
        return DemoSiteBook.all().stream()
                .filter(site -> !cityCodes.contains(site.cityCode()))
                .toList();
    }
}
