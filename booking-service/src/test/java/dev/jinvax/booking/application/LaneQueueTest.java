package dev.jinvax.booking.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.application.LaneQueue.Waiting;
import dev.jinvax.booking.domain.ReservationRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneQueueTest {
    private final LaneQueue queue = new LaneQueue(100, 70);

    @Test
    void noisyPartnerCannotFillTheQueue() {
        long taken = IntStream.range(0, 500)
                .filter(call -> queue.offer(request("noisy")))
                .count();

        assertThat(taken).isEqualTo(70);
        assertThat(queue.offer(request("quiet"))).isTrue();
    }

    @Test
    void quietPartnerGoesBeforeTheSecondOfANoisyOne() throws InterruptedException {
        IntStream.range(0, 70).forEach(call -> queue.offer(request("noisy")));
        queue.offer(request("quiet"));
        queue.offer(request("calm"));

        List<String> slice = queue.take(4).stream()
                .map(waiting -> waiting.request().clientId())
                .toList();

        assertThat(slice).containsExactly("noisy", "quiet", "calm", "noisy");
    }

    private static Waiting request(String client) {
        return new Waiting(
                new ReservationRequest(
                        Optional.empty(),
                        client,
                        Optional.empty(),
                        "SANJINTONG",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Optional.empty(),
                        Instant.EPOCH),
                new CompletableFuture<>());
    }
}
