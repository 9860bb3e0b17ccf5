package dev.jinvax.sites.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.jinvax.sites.application.ReadOffer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The published files, written at most once a second however many ask: what is shown as free shall be free. */
@Singleton
public class BulkFiles {
    static final String LOCATIONS = "locations";
    static final String SCHEDULES = "schedules";
    private static final String SLOTS = "slots-";
    private static final String NDJSON = ".ndjson";
    private static final String MANIFEST = "";
    private static final List<String> SHANXI = List.of("CN-SX");
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ReadOffer offer;
    private final BulkEntries entries;
    private final BulkLinks links;
    private final ObjectMapper json = JsonMapper.builder().build();
    private final Map<String, Written> kept = new ConcurrentHashMap<>();

    public BulkFiles(ReadOffer offer, BulkEntries entries, BulkLinks links) {
        this.offer = offer;
        this.entries = entries;
        this.links = links;
    }

    byte[] manifest() {
        return fresh(MANIFEST, () -> write(manifestNow()));
    }

    /** A file by its name without ending; empty when none of that name is published. */
    Optional<byte[]> file(String name) {
        return switch (name) {
            case LOCATIONS -> Optional.of(fresh(name, () -> lines(entries.locations(offer.sites()))));
            case SCHEDULES -> Optional.of(fresh(name, () -> lines(entries.schedules(offer.sites()))));
            default -> slots(name);
        };
    }

    private Optional<byte[]> slots(String name) {
        boolean published = name.startsWith(SLOTS) && cities().contains(name.substring(SLOTS.length()));
        return published
                ? Optional.of(fresh(
                        name,
                        () -> lines(entries.slots(offer.sites(), offer.sessions(name.substring(SLOTS.length()))))))
                : Optional.empty();
    }

    /** The time is that of the last change, so that nothing new is nothing new to caches. */
    private BulkFhir.Manifest manifestNow() {
        List<BulkFhir.Output> output = new java.util.ArrayList<>();
        output.add(output("Location", LOCATIONS));
        output.add(output("Schedule", SCHEDULES));
        cities().forEach(city -> output.add(output("Slot", SLOTS + city)));
        return new BulkFhir.Manifest(offer.changedAt().toString(), links.manifest(), output, List.of());
    }

    private BulkFhir.Output output(String type, String name) {
        return new BulkFhir.Output(type, links.file(name + NDJSON), new BulkFhir.Jurisdiction(SHANXI));
    }

    private List<String> cities() {
        return offer.sites().stream()
                .map(shown -> shown.city().cityCode())
                .distinct()
                .toList();
    }

    private byte[] fresh(String name, Supplier<byte[]> writing) {
        return kept.compute(
                        name,
                        (any, known) -> known != null && System.nanoTime() - known.atNanos() < FRESH_NANOS
                                ? known
                                : new Written(System.nanoTime(), writing.get()))
                .bytes();
    }

    private byte[] lines(List<?> resources) {
        StringBuilder all = new StringBuilder();
        resources.forEach(each ->
                all.append(new String(write(each), StandardCharsets.UTF_8)).append('\n'));
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass(), e);
        }
    }

    private record Written(long atNanos, byte[] bytes) {}
}
