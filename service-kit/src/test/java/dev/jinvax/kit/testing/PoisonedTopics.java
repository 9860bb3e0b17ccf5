package dev.jinvax.kit.testing;

import dev.jinvax.contracts.Contracts;
import dev.jinvax.contracts.EventTopic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Every kind of bad, huge and future message, under every type a service reads, on every topic it reads. What nobody can
 * take must be set aside with its cause within seconds; what nobody knows yet is passed over; and nothing behind them
 * waits: every consumer comes to the end of its topic.
 */
public final class PoisonedTopics {
    private static final Duration SECONDS = Duration.ofSeconds(15);
    private static final String INCOMING = "mp.messaging.incoming.";

    private final String service;
    private final Map<UUID, String> setAsideExpected = new HashMap<>();
    private final Map<UUID, String> passedOverExpected = new HashMap<>();

    private PoisonedTopics(String service) {
        this.service = service;
    }

    /** One line for each promise broken; the service must be running with {@link RealParts}. */
    public static List<String> faultsOf(String service) {
        return new PoisonedTopics(service).faults();
    }

    private List<String> faults() {
        Map<String, Set<String>> groupsByTopic = groupsByTopic();
        List<EventTopic> read = Contracts.topics().stream()
                .filter(topic -> topic.consumers().containsKey(service))
                .toList();
        List<String> faults = new ArrayList<>();
        if (!read.stream().map(EventTopic::name).collect(Collectors.toSet()).equals(groupsByTopic.keySet())) {
            faults.add("reads " + groupsByTopic.keySet() + ", the index says " + read);
        }
        for (EventTopic topic : read) {
            topic.consumers().getOrDefault(service, List.of()).forEach(type -> poison(topic.name(), type));
        }
        for (EventTopic topic : read) {
            faults.addAll(judge(topic));
            groupsByTopic.getOrDefault(topic.name(), Set.of()).stream()
                    .filter(group -> !isAtTheEnd(topic.name(), group))
                    .map(group -> group + " is stuck on " + topic.name())
                    .forEach(faults::add);
        }
        return faults;
    }

    private static Map<String, Set<String>> groupsByTopic() {
        var config = ConfigProvider.getConfig();
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(INCOMING) && name.endsWith(".topic"))
                .collect(Collectors.groupingBy(
                        name -> config.getValue(name, String.class),
                        TreeMap::new,
                        Collectors.mapping(
                                name -> config.getValue(name.replaceAll("topic$", "group.id"), String.class),
                                Collectors.toSet())));
    }

    private void poison(String topic, String type) {
        for (Poison poison : Poison.values()) {
            UUID id = UUID.randomUUID();
            String wireType = poison.type(type);
            (poison.isPassedOver() ? passedOverExpected : setAsideExpected).put(id, topic + " " + type + " " + poison);
            TopicWriter.write(topic, UUID.randomUUID().toString(), id, wireType, poison.body());
        }
    }

    private List<String> judge(EventTopic topic) {
        Map<UUID, String> missing = new HashMap<>(setAsideExpected);
        missing.values().removeIf(what -> !what.startsWith(topic.name() + " "));
        List<String> faults = new ArrayList<>();
        Instant deadline = Instant.now().plus(SECONDS);
        TopicReader.awaitUntil(topic.setAsideName(), message -> {
            UUID id = UUID.fromString(text(message.headers().lastHeader("ce_id").value()));
            missing.remove(id);
            if (passedOverExpected.containsKey(id)) {
                faults.add(passedOverExpected.get(id) + " is set aside");
            }
            if (setAsideExpected.containsKey(id)
                    && !text(message.headers().lastHeader("dlt_reason").value()).contains(topic.name() + "/")) {
                faults.add(setAsideExpected.get(id) + " is set aside without its position");
            }
            return missing.isEmpty() || Instant.now().isAfter(deadline);
        });
        missing.values().forEach(what -> faults.add(what + " is not set aside"));
        return faults;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean isAtTheEnd(String topic, String group) {
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", (Object) RealParts.broker().bootstrapServers()))) {
            Instant deadline = Instant.now().plus(SECONDS);
            while (Instant.now().isBefore(deadline)) {
                Map<TopicPartition, OffsetAndMetadata> had = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get(10, TimeUnit.SECONDS);
                if (behind(admin, topic, had) == 0) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static long behind(Admin admin, String topic, Map<TopicPartition, OffsetAndMetadata> had)
            throws InterruptedException, java.util.concurrent.ExecutionException,
                    java.util.concurrent.TimeoutException {
        int partitions = Contracts.topics().stream()
                .filter(each -> each.name().equals(topic))
                .findFirst()
                .orElseThrow()
                .partitions();
        long behind = 0;
        for (int partition = 0; partition < partitions; partition++) {
            TopicPartition place = new TopicPartition(topic, partition);
            long end = admin.listOffsets(Map.of(place, OffsetSpec.latest()))
                    .partitionResult(place)
                    .get(10, TimeUnit.SECONDS)
                    .offset();
            OffsetAndMetadata committed = had.get(place);
            behind += end - (committed == null ? 0 : committed.offset());
        }
        return behind;
    }

    /** Kinds of messages that have brought consumers down. */
    private enum Poison {
        RUBBISH("rubbish"),
        EMPTY(""),
        NULL("null"),
        TRUNCATED("{\"version\": 1, \"person_key\": \"p"),
        A_LIST("[1, 2, 3]"),
        A_TEXT("\"text\""),
        WITHOUT_FIELDS("{}"),
        NESTED("[".repeat(10_000)),
        HUGE("{\"version\": \"" + "9".repeat(600_000) + "\"}"),
        HUGE_RUBBISH("x".repeat(600_000)),
        FUTURE_TYPE("{\"anything\": {\"else\": 1}}") {
            @Override
            boolean isPassedOver() {
                return true;
            }

            @Override
            String type(String known) {
                return known.replaceAll("v\\d+$", "v99");
            }
        },
        NO_TYPE("rubbish") {
            @Override
            boolean isPassedOver() {
                return true;
            }

            @Override
            String type(String known) {
                return "";
            }
        };

        private final String body;

        Poison(String body) {
            this.body = body;
        }

        byte[] body() {
            return body.getBytes(StandardCharsets.UTF_8);
        }

        boolean isPassedOver() {
            return false;
        }

        String type(String known) {
            return known;
        }
    }
}
