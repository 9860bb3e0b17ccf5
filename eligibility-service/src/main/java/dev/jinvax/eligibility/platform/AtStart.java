package dev.jinvax.eligibility.platform;

import dev.jinvax.eligibility.application.PublishPolicy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells of policies that came with the database's migrations. */
@Singleton
class AtStart {
    private final PublishPolicy publish;

    AtStart(PublishPolicy publish) {
        this.publish = publish;
    }

    void start(@Observes StartupEvent event) {
        publish.publishUntold();
    }
}
