package dev.jinvax.notification.platform;

import dev.jinvax.notification.application.DeliverWebhooks;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Tidies the delivery log once a minute. */
@Singleton
public class Tidying {
    private final DeliverWebhooks deliverWebhooks;

    public Tidying(DeliverWebhooks deliverWebhooks) {
        this.deliverWebhooks = deliverWebhooks;
    }

    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        deliverWebhooks.tidy();
    }
}
