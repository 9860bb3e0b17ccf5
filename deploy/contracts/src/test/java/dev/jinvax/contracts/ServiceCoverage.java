package dev.jinvax.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether each service says, and tests, that it sends and reads what the index gives to it: a gap is one sentence. */
final class ServiceCoverage {
    static final String PRODUCES = "src/test/resources/contracts/produces.txt";
    static final String CONSUMES = "src/test/resources/contracts/consumes.txt";

    private final List<String> gaps = new ArrayList<>();

    private ServiceCoverage() {}

    static List<String> gaps(List<EventTopic> topics, Path root) {
        ServiceCoverage coverage = new ServiceCoverage();
        TreeSet<String> services = new TreeSet<>();
        topics.forEach(topic -> services.addAll(topic.producers()));
        topics.forEach(topic -> services.addAll(topic.consumers().keySet()));
        services.forEach(service -> coverage.checkService(topics, service, root.resolve(service + "-service")));
        return List.copyOf(coverage.gaps);
    }

    private void checkService(List<EventTopic> topics, String service, Path module) {
        List<String> produced = topics.stream()
                .filter(topic -> topic.producers().contains(service))
                .flatMap(topic -> topic.types().stream())
                .toList();
        List<String> consumed = topics.stream()
                .flatMap(topic -> topic.consumers().getOrDefault(service, List.of()).stream())
                .toList();
        checkList(module, PRODUCES, produced);
        checkList(module, CONSUMES, consumed);
        checkTest(module, "ProducedEventsTest.java", produced, List.of("Contracts.violations(", "ProducedEvents.of("));
        checkTest(module, "ConsumedEventsTest.java", consumed, List.of("Contracts.examples("));
    }

    private void checkList(Path module, String list, List<String> expected) {
        List<String> lines = lines(module.resolve(list));
        String where = module.getFileName() + "/" + list + ": ";
        expected.stream().filter(type -> !lines.contains(type)).forEach(type -> gaps.add(where + "no line " + type));
        lines.stream()
                .filter(line -> !expected.contains(line))
                .forEach(line -> gaps.add(where + "the index does not give it " + line));
    }

    /** A list alone proves nothing: somewhere a test must put real events against the contract. */
    private void checkTest(Path module, String name, List<String> types, List<String> oneOf) {
        if (types.isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
            boolean found = files.filter(file -> file.endsWith(name))
                    .flatMap(file -> lines(file).stream())
                    .anyMatch(line -> oneOf.stream().anyMatch(line::contains));
            if (!found) {
                gaps.add(module.getFileName() + ": no " + name + " that calls " + String.join(" or ", oneOf));
            }
        } catch (IOException e) {
            gaps.add(module.getFileName() + ": no tests");
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
