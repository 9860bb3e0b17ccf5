package dev.jinvax.booking.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.contracts.Contracts;
import dev.jinvax.kit.testing.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What was told of a booking, in order. */
public final class ToldEvents {
    private ToldEvents() {}

    /** The types told of a booking so far, each of which conforms to its contract. */
    public static List<String> typesOf(UUID booking, int count) {
        List<ConsumerRecord<String, byte[]>> told =
                TopicReader.awaitKey("booking.bookings.v1", booking.toString(), count);
        for (ConsumerRecord<String, byte[]> event : told) {
            assertThat(Contracts.violations(type(event), event.value()))
                    .as(type(event))
                    .isEmpty();
        }
        return told.stream().map(ToldEvents::type).toList();
    }

    private static String type(ConsumerRecord<String, byte[]> event) {
        return new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
