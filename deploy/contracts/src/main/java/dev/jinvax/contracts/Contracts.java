package dev.jinvax.contracts;

import java.util.List;
import java.util.Map;

/** What the services promise each other, as read from this jar. */
public final class Contracts {
    private static final ContractSet SET = new ContractSet(ContractFiles.ofThisJar());

    private Contracts() {}

    /** Every topic, those for set-aside messages included: the one source for making them. */
    public static List<EventTopic> topics() {
        return SET.topics();
    }

    /** Every {@code ce_type}. */
    public static List<String> types() {
        return SET.types().stream().map(EventType::name).toList();
    }

    /** The {@code ce_type}s a service writes, for instance of {@code booking}. */
    public static List<String> producedBy(String service) {
        return SET.topics().stream()
                .filter(topic -> topic.producers().contains(service))
                .flatMap(topic -> topic.types().stream())
                .toList();
    }

    /** The {@code ce_type}s a service reads, for instance {@code notification}. */
    public static List<String> consumedBy(String service) {
        return SET.topics().stream()
                .flatMap(topic -> topic.consumers().getOrDefault(service, List.of()).stream())
                .toList();
    }

    /** What is wrong with an event's body, one sentence each; empty when it conforms. */
    public static List<String> violations(String type, byte[] json) {
        return SET.violations(type, json);
    }

    /** What is wrong with an event's CloudEvents headers, one sentence each; empty when they conform. */
    public static List<String> headerViolations(Map<String, String> headers) {
        return SET.headerViolations(headers);
    }

    /** At least one body of the type that conforms; what every consumer must be able to read. */
    public static List<Example> examples(String type) {
        return SET.examples(type);
    }
}
