package dev.jinvax.booking.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A partner as ops keeps it; its credentials stay with the issuer. */
@Entity
public class Partner {
    @Id
    private String clientId;

    private long version;
    private String channel;
    private String name;
    private boolean suspended;
    private @Nullable Integer requestsPerSecond;
    private @Nullable Integer bookingsPerDay;

    @SuppressWarnings("NullAway.Init")
    protected Partner() {}

    public Partner(String clientId) {
        this.clientId = clientId;
        this.channel = "";
        this.name = "";
    }

    /** Takes over what ops decided. */
    public void describe(Profile profile) {
        channel = profile.channel();
        name = profile.name();
        suspended = profile.suspended();
        requestsPerSecond = profile.requestsPerSecond().orElse(null);
        bookingsPerDay = profile.bookingsPerDay().orElse(null);
        version++;
    }

    public String clientId() {
        return clientId;
    }

    public long version() {
        return version;
    }

    public Profile profile() {
        return new Profile(
                channel, name, suspended, Optional.ofNullable(requestsPerSecond), Optional.ofNullable(bookingsPerDay));
    }

    /** What ops decides about a partner; an absent quota is no limit of its own. */
    public record Profile(
            String channel,
            String name,
            boolean suspended,
            Optional<Integer> requestsPerSecond,
            Optional<Integer> bookingsPerDay) {}
}
