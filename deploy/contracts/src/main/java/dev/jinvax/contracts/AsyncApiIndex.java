package dev.jinvax.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads {@code asyncapi.yaml}: which topics there are, what they carry, who writes and who reads them. */
final class AsyncApiIndex {
    static final String FILE = "asyncapi.yaml";

    private final JsonNode document;

    AsyncApiIndex(ContractFiles files) {
        this.document = Json.readYaml(files.read(FILE));
    }

    List<EventTopic> topics() {
        return document.at("/channels").properties().stream()
                .map(channel -> topic(channel.getKey(), channel.getValue()))
                .toList();
    }

    private EventTopic topic(String channelId, JsonNode channel) {
        JsonNode kafka = resolved(channel.path("bindings")).path("kafka");
        Map<String, List<String>> consumers = services(channelId, "receive");
        List<String> producers = List.copyOf(services(channelId, "send").keySet());
        String name = channel.path("address").asText();
        if (name.endsWith(".dlt")) {
            producers = List.copyOf(services(channelId.substring(0, channelId.length() - 4), "receive")
                    .keySet());
        }
        return new EventTopic(
                name,
                kafka.path("partitions").asInt(),
                settings(kafka.path("topicConfiguration")),
                producers,
                consumers,
                types(channel));
    }

    private static Map<String, String> settings(JsonNode configuration) {
        Map<String, String> settings = new LinkedHashMap<>();
        configuration
                .properties()
                .forEach(setting -> settings.put(
                        setting.getKey(),
                        setting.getValue().isArray()
                                ? elements(setting.getValue())
                                        .map(JsonNode::asText)
                                        .collect(Collectors.joining(","))
                                : setting.getValue().asText()));
        return settings;
    }

    /** Service name to the event types it sends to or receives from the channel. */
    private Map<String, List<String>> services(String channelId, String action) {
        Map<String, List<String>> services = new LinkedHashMap<>();
        for (JsonNode operation : document.at("/operations")) {
            boolean ofChannel = operation.at("/channel/$ref").asText().equals("#/channels/" + channelId);
            if (ofChannel && operation.path("action").asText().equals(action)) {
                services.merge(operation.path("x-service").asText(), messages(operation), AsyncApiIndex::joined);
            }
        }
        return services;
    }

    /** An operation without a list of its own is about every message of its channel. */
    private List<String> messages(JsonNode operation) {
        if (operation.has("messages")) {
            return elements(operation.path("messages"))
                    .map(AsyncApiIndex::lastSegment)
                    .toList();
        }
        return types(resolved(operation.path("channel")));
    }

    private List<String> types(JsonNode channel) {
        return channel.path("messages").properties().stream()
                .filter(message -> resolved(message.getValue()).has("payload"))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<EventType> eventTypes() {
        return document.at("/components/messages").properties().stream()
                .filter(message -> message.getValue().has("payload"))
                .map(message -> new EventType(
                        message.getKey(),
                        message.getValue().at("/payload/schema/$ref").asText(),
                        elements(message.getValue().path("x-examples"))
                                .map(JsonNode::asText)
                                .toList()))
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String lastSegment(JsonNode reference) {
        String path = reference.path("$ref").asText();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }
}
