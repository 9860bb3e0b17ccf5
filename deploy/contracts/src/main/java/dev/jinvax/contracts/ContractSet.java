package dev.jinvax.contracts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One complete set of contract files, with the questions that can be put to it. */
final class ContractSet {
    private static final String HEADERS = "events/headers.json";

    private final ContractFiles files;
    private final EventSchemas schemas;
    private final List<EventTopic> topics;
    private final Map<String, EventType> types = new LinkedHashMap<>();

    ContractSet(ContractFiles files) {
        AsyncApiIndex index = new AsyncApiIndex(files);
        this.files = files;
        this.schemas = new EventSchemas(files);
        this.topics = index.topics();
        index.eventTypes().forEach(type -> types.put(type.name(), type));
    }

    List<EventTopic> topics() {
        return topics;
    }

    List<EventType> types() {
        return List.copyOf(types.values());
    }

    Optional<EventTopic> topicOf(String type) {
        return topics.stream().filter(topic -> topic.types().contains(type)).findFirst();
    }

    List<String> violations(String type, byte[] json) {
        EventType known = types.get(type);
        if (known == null) {
            return List.of("unknown event type " + type);
        }
        try {
            return schemas.violations(known.schema(), Json.read(json));
        } catch (UncheckedIOException e) {
            return List.of("not JSON: " + e.getMessage());
        }
    }

    /** Header names are compared as HTTP and Kafka bridges deliver them: in any case. */
    List<String> headerViolations(Map<String, String> headers) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        headers.forEach((name, value) -> document.put(name.toLowerCase(Locale.ROOT), value));
        List<String> violations = new ArrayList<>(schemas.violations(HEADERS, document));
        String type = document.path("ce_type").asText();
        topicOf(type)
                .ifPresentOrElse(
                        topic -> {
                            String expected = "/" + topic.producers().get(0) + "-service";
                            if (!document.path("ce_source").asText().equals(expected)) {
                                violations.add("/ce_source: events of type " + type + " come from " + expected);
                            }
                        },
                        () -> violations.add("/ce_type: unknown event type " + type));
        return List.copyOf(violations);
    }

    List<Example> examples(String type) {
        EventType known = Optional.ofNullable(types.get(type))
                .orElseThrow(() -> new IllegalArgumentException("unknown event type " + type));
        return known.examples().stream().map(this::example).toList();
    }

    private Example example(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return new Example(
                file.substring(0, file.length() - ".json".length()),
                new String(files.read(path), StandardCharsets.UTF_8));
    }
}
