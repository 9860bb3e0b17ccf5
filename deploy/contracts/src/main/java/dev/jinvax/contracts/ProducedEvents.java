package dev.jinvax.contracts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the records a service really sent in a test run, then says which broke the contract and what never came. */
public final class ProducedEvents {
    private final String service;
    private final Set<String> missing;
    private final List<String> violations = new ArrayList<>();

    private ProducedEvents(String service) {
        this.service = service;
        this.missing = new LinkedHashSet<>(Contracts.producedBy(service));
    }

    /** Expects every type that {@code asyncapi.yaml} lets the service send, for instance {@code booking}. */
    public static ProducedEvents of(String service) {
        return new ProducedEvents(service);
    }

    /** Takes one record; an empty body is a tombstone, which only a compacted topic carries. */
    public synchronized void take(String topic, Map<String, String> headers, Optional<byte[]> body) {
        String type = headers.getOrDefault("ce_type", "(none)");
        missing.remove(type);
        report(topic, type, Contracts.headerViolations(headers));
        Optional<EventTopic> known = Contracts.topics().stream()
                .filter(each -> each.name().equals(topic))
                .findFirst();
        if (known.isEmpty() || !known.get().types().contains(type)) {
            report(topic, type, List.of("this topic does not carry this type"));
        } else if (!known.get().producers().contains(service)) {
            report(topic, type, List.of("this topic is not written by " + service));
        } else if (body.isPresent()) {
            report(topic, type, Contracts.violations(type, body.get()));
        } else if (!known.get().isCompacted()) {
            report(topic, type, List.of("a tombstone on a topic that is not compacted"));
        }
    }

    /** What broke the contract, then the types that were never sent; empty when all is well. */
    public synchronized List<String> problems() {
        List<String> problems = new ArrayList<>(violations);
        missing.forEach(type -> problems.add(service + " never sent " + type));
        return List.copyOf(problems);
    }

    private void report(String topic, String type, List<String> found) {
        found.forEach(violation -> violations.add(topic + " " + type + " " + violation));
    }
}
