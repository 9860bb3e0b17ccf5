package dev.jinvax.contracts;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is missing between index, schemas and examples: a gap is one sentence. */
final class ContractCoverage {
    private final Path directory;
    private final ContractFiles files;
    private final ContractSet contracts;
    private final List<String> gaps = new ArrayList<>();

    private ContractCoverage(Path directory) {
        this.directory = directory;
        this.files = ContractFiles.below(directory);
        this.contracts = new ContractSet(files);
    }

    static List<String> gaps(Path directory) {
        ContractCoverage coverage = new ContractCoverage(directory);
        coverage.checkReferences();
        coverage.contracts.types().forEach(coverage::checkType);
        coverage.contracts.topics().forEach(coverage::checkTopic);
        coverage.checkFiles();
        return List.copyOf(coverage.gaps);
    }

    private void checkReferences() {
        JsonNode document = Json.readYaml(files.read(AsyncApiIndex.FILE));
        for (JsonNode found : document.findValues("$ref")) {
            String reference = found.asText();
            int fragment = reference.indexOf('#');
            String file = fragment < 0 ? reference : reference.substring(0, fragment);
            JsonNode target =
                    file.isEmpty() ? document : files.find(file).map(Json::read).orElse(document.path("no such file"));
            String pointer = fragment < 0 ? "" : reference.substring(fragment + 1);
            gapIf(target.at(JsonPointer.compile(pointer)).isMissingNode(), "index: nothing at " + reference);
        }
    }

    private void checkType(EventType type) {
        long topics = contracts.topics().stream()
                .filter(topic -> topic.types().contains(type.name()))
                .count();
        gapIf(topics != 1, type.name() + ": on " + topics + " topics, not on one");
        gapIf(type.schema().isEmpty(), type.name() + ": no schema");
        gapIf(type.examples().isEmpty(), type.name() + ": no example");
        for (String example : type.examples()) {
            gapIf(!example.contains("/examples/" + type.name()), type.name() + ": " + example + " is named otherwise");
            if (files.find(example).isEmpty()) {
                gaps.add(type.name() + ": no file " + example);
            } else if (!type.schema().isEmpty() && schemaStands(type)) {
                contracts
                        .violations(type.name(), files.read(example))
                        .forEach(violation -> gaps.add(type.name() + ": " + example + " " + violation));
            }
        }
    }

    /** A reference into nothing is reported by {@link #checkReferences()} and cannot be validated against. */
    private boolean schemaStands(EventType type) {
        String fragment = type.schema().substring(type.schema().indexOf('#') + 1);
        return files.find(type.schemaFile())
                .map(Json::read)
                .filter(schema -> !schema.at(fragment).isMissingNode())
                .isPresent();
    }

    private void checkTopic(EventTopic topic) {
        Set<String> names = contracts.topics().stream().map(EventTopic::name).collect(Collectors.toSet());
        gapIf(topic.partitions() < 1, topic.name() + ": no partitions");
        gapIf(!topic.settings().containsKey("cleanup.policy"), topic.name() + ": nobody said how long it is kept");
        if (topic.isSetAside()) {
            gapIf(topic.producers().isEmpty(), topic.name() + ": nobody reads its source");
            return;
        }
        gapIf(topic.types().isEmpty(), topic.name() + ": carries nothing");
        gapIf(topic.producers().size() != 1, topic.name() + ": producers are " + topic.producers());
        gapIf(topic.consumers().isEmpty(), topic.name() + ": nobody reads it");
        gapIf(!names.contains(topic.setAsideName()), topic.name() + ": no " + topic.setAsideName());
    }

    /** A file nobody names would look like a promise and be none. */
    private void checkFiles() {
        Set<String> named = contracts.types().stream()
                .flatMap(type -> Stream.concat(Stream.of(type.schemaFile()), type.examples().stream()))
                .collect(Collectors.toSet());
        try (Stream<Path> found = Files.walk(directory.resolve("events"))) {
            found.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().endsWith("events"))
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .forEach(file -> gapIf(!named.contains(file), file + ": no message names it"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        contracts.types().stream().map(EventType::schemaFile).distinct().forEach(this::checkDefinitions);
    }

    private void checkDefinitions(String schemaFile) {
        Set<String> named = contracts.types().stream().map(EventType::schema).collect(Collectors.toSet());
        Set<Map.Entry<String, JsonNode>> definitions = files.find(schemaFile)
                .map(bytes -> Json.read(bytes).path("$defs").properties())
                .orElse(Set.of());
        definitions.stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.matches(".*\\.v\\d+"))
                .filter(name -> !named.contains(schemaFile + "#/$defs/" + name))
                .forEach(name -> gaps.add(schemaFile + ": no message names " + name));
    }

    private void gapIf(boolean missing, String gap) {
        if (missing) {
            gaps.add(gap);
        }
    }
}
