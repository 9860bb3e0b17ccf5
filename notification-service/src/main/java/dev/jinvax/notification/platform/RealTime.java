package dev.jinvax.notification.platform;

import jakarta.inject.Singleton;
import java.time.Instant;

/** The time outside: receivers check a signature's stamp against their own clock, whatever the movable clock says. */
@Singleton
public class RealTime {
    public Instant now() {
        return Instant.now();
    }
}
