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
    private @Nullable String contactEmail;
    private @Nullable String contactPhone;

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
        contactEmail = profile.contact().email().orElse(null);
        contactPhone = profile.contact().phone().orElse(null);
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
                channel,
                name,
                new Contact(Optional.ofNullable(contactEmail), Optional.ofNullable(contactPhone)),
                suspended,
                Optional.ofNullable(requestsPerSecond),
                Optional.ofNullable(bookingsPerDay));
    }

    /** The partner's duty desk, whom ops calls before suspending; never told to anybody else. */
    public record Contact(Optional<String> email, Optional<String> phone) {}

    /** What ops decides about a partner; an absent quota is no limit of its own. */
    public record Profile(
            String channel,
            String name,
            Contact contact,
            boolean suspended,
            Optional<Integer> requestsPerSecond,
            Optional<Integer> bookingsPerDay) {}
}
