package dev.jinvax.notification.platform;

import dev.jinvax.notification.application.DeliverWebhooks;
import dev.jinvax.notification.application.TellOwners;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Once a minute: tidies the delivery log, and tells owners whose webhooks were disabled. */
@Singleton
public class Tidying {
    private final DeliverWebhooks deliverWebhooks;
    private final TellOwners tellOwners;

    public Tidying(DeliverWebhooks deliverWebhooks, TellOwners tellOwners) {
        this.deliverWebhooks = deliverWebhooks;
        this.tellOwners = tellOwners;
    }

    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        deliverWebhooks.tidy();
    }

    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellOwners() {
        tellOwners.tell();
    }
}
