package dev.jinvax.e2e.check;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What of a stack belongs to a run.
 *
 * @param prefix of the clients' own numbers of bookings and batches
 * @param sessions whose places nobody else takes
 * @param begin where the topic of bookings ended when the run began
 */
public record Scope(String prefix, List<String> sessions, Map<TopicPartition, Long> begin) {
    public Scope {
        sessions = List.copyOf(sessions);
        begin = Map.copyOf(begin);
    }

    String pattern() {
        return prefix + "%";
    }
}
