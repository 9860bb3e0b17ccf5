package dev.jinvax.notification.platform;

import dev.jinvax.kit.personal.Sealer;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys of this service. */
@Singleton
public class Keys {
    private final Sealer contacts;
    private final Sealer storage;

    public Keys(
            @ConfigProperty(name = "jinvax.keys.contacts") String contacts,
            @ConfigProperty(name = "jinvax.keys.storage") String storage) {
        this.contacts = Sealer.of(contacts);
        this.storage = Sealer.of(storage);
    }

    /** Opens what eligibility sealed for us: names, phones, e-mail addresses. */
    public Sealer contacts() {
        return contacts;
    }

    /** Seals what we keep: signing secrets. */
    public Sealer storage() {
        return storage;
    }
}
