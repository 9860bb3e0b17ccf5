package dev.jinvax.eligibility.platform;

import dev.jinvax.eligibility.application.EraseAgain;
import dev.jinvax.eligibility.application.PublishPolicy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells of policies that came with the database's migrations, and erases again who came back with a restore. */
@Singleton
class AtStart {
    private final PublishPolicy publish;
    private final EraseAgain erase;

    AtStart(PublishPolicy publish, EraseAgain erase) {
        this.publish = publish;
        this.erase = erase;
    }

    void start(@Observes StartupEvent event) {
        publish.publishUntold();
        erase.eraseAgain();
    }
}
