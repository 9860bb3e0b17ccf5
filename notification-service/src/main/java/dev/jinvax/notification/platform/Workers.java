package dev.jinvax.notification.platform;

import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.notification.application.Bells;
import dev.jinvax.notification.application.DeliverWebhooks;
import dev.jinvax.notification.application.SendReminders;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The two workers of this process; any number of processes may have them. */
@Singleton
public class Workers {
    private final WorkLoop reminders;
    private final WorkLoop deliveries;
    private final Bells bells;
    private final MovableClock clock;

    public Workers(SendReminders sendReminders, DeliverWebhooks deliverWebhooks, Bells bells, MovableClock clock) {
        this.reminders = new WorkLoop("reminders", bells.reminders(), sendReminders::round, sendReminders::mark);
        this.deliveries = new WorkLoop("deliveries", bells.deliveries(), deliverWebhooks::round, deliverWebhooks::mark);
        this.bells = bells;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        clock.onMove(bells.reminders()::ring);
        clock.onMove(bells.deliveries()::ring);
        reminders.start();
        deliveries.start();
    }

    void stop(@Observes ShutdownEvent event) {
        reminders.stop();
        deliveries.stop();
    }
}
