package dev.jinvax.booking.testing;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.TopicReader;
import dev.jinvax.kit.testing.TopicWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** The registry's events about a site of {@link World#publishedSite()} and its sessions; each call waits until booking has it. */
public final class RegistryTells {
    /** The site as {@link World#publishedSite()} makes it, at its next version. */
    public static final SiteFacts AS_IT_IS =
            new SiteFacts("PUBLISHED", "Test site", "Taiyuan", 1, "2021-01-01", 10_000, 2_500);

    private RegistryTells() {}

    public static void site(UUID site, int version, SiteFacts facts) {
        String body = """
                {"site_id":"%s","version":%d,"state":"%s","city_code":"140100",
                 "name":{"zh":"测试点","en":"%s"},"address":{"zh":"太原","en":"%s"},"location_version":%d,
                 "product_codes":["SINOPHARM_BEIJING"],"fees":[
                   {"product_code":"SINOPHARM_BEIJING","valid_from":"2021-01-01","vaccine_price_minor":10000,
                    "service_fee_minor":2500,"currency":"CNY"},
                   {"product_code":"SINOPHARM_BEIJING","valid_from":"%s","vaccine_price_minor":%d,
                    "service_fee_minor":%d,"currency":"CNY"}],
                 "changed_at":"2026-11-20T01:00:00Z"}""".formatted(
                        site,
                        version,
                        facts.state,
                        facts.name,
                        facts.address,
                        facts.locationVersion,
                        facts.newPriceFrom.equals("2021-01-01") ? "2021-01-02" : facts.newPriceFrom,
                        facts.vaccineMinor,
                        facts.serviceMinor);
        write("registry.sites.v1", site, "registry.site.changed.v1", body);
        TopicReader.await(() -> World.number("select version::int from site where site_id = ?", site) >= version);
    }

    public static void session(
            UUID site, UUID session, int version, Instant from, Instant to, int capacity, String state) {
        String body = """
                {"session_id":"%s","version":%d,"site_id":"%s","city_code":"140100","product_code":"SINOPHARM_BEIJING",
                 "starts_at":"%s","ends_at":"%s","capacity":%d,"state":"%s"}""".formatted(session, version, site, from, to, capacity, state);
        write("registry.sessions.v1", session, "registry.session.changed.v1", body);
        TopicReader.await(
                () -> World.number("select version::int from session where session_id = ?", session) >= version);
    }

    private static void write(String topic, UUID key, String type, String body) {
        TopicWriter.write(topic, key.toString(), Ids.next(), type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** What is particular to a site in an event; a second line of the price list begins at {@code newPriceFrom}. */
    public record SiteFacts(
            String state,
            String name,
            String address,
            int locationVersion,
            String newPriceFrom,
            int vaccineMinor,
            int serviceMinor) {
        public SiteFacts become(String newState) {
            return new SiteFacts(newState, name, address, locationVersion, newPriceFrom, vaccineMinor, serviceMinor);
        }

        public SiteFacts called(String newName) {
            return new SiteFacts(state, newName, address, locationVersion, newPriceFrom, vaccineMinor, serviceMinor);
        }

        public SiteFacts at(String newAddress, int location) {
            return new SiteFacts(state, name, newAddress, location, newPriceFrom, vaccineMinor, serviceMinor);
        }

        public SiteFacts charging(int vaccine, String from) {
            return new SiteFacts(state, name, address, locationVersion, from, vaccine, serviceMinor);
        }
    }
}
