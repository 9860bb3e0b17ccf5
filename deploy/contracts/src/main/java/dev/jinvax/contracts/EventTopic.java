package dev.jinvax.contracts;

import java.util.List;
import java.util.Map;

/**
 * One Kafka topic as {@code asyncapi.yaml} describes it.
 *
 * @param settings topic configuration as Kafka names it, for instance {@code cleanup.policy}
 * @param producers the services that write it: exactly one for events; for {@code *.dlt} whoever reads the source topic
 * @param consumers service name to the event types it reads; empty for {@code *.dlt}, which people read
 * @param types the {@code ce_type}s the topic carries
 */
public record EventTopic(
        String name,
        int partitions,
        Map<String, String> settings,
        List<String> producers,
        Map<String, List<String>> consumers,
        List<String> types) {

    private static final String SET_ASIDE = ".dlt";

    public EventTopic {
        settings = Map.copyOf(settings);
        producers = List.copyOf(producers);
        consumers = Map.copyOf(consumers);
        types = List.copyOf(types);
    }

    /** Whether the topic holds messages a consumer has set aside, rather than events. */
    public boolean isSetAside() {
        return name.endsWith(SET_ASIDE);
    }

    /** Whether the topic keeps the last event of each key, so that a null body (tombstone) removes one. */
    public boolean isCompacted() {
        return "compact".equals(settings.get("cleanup.policy"));
    }

    /** Where a consumer of this topic sets aside what it cannot digest. */
    public String setAsideName() {
        return name + SET_ASIDE;
    }
}
