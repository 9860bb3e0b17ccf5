package dev.jinvax.booking.domain;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which booking it is and where it came from: written with the place, never changed. */
@MappedSuperclass
public abstract class BookingOrigin {
    @Id
    private UUID bookingId;

    private String reference;
    private UUID applicantId;
    private String clientId;
    private @Nullable String orgId;
    private String channel;
    private @Nullable String outBookingNo;
    private @Nullable UUID batchId;
    private @Nullable Integer batchRow;
    private String currency;
    private Instant declaredAt;

    @SuppressWarnings("NullAway.Init")
    protected BookingOrigin() {}

    public UUID bookingId() {
        return bookingId;
    }

    public String reference() {
        return reference;
    }

    public UUID applicantId() {
        return applicantId;
    }

    public String clientId() {
        return clientId;
    }

    public Optional<String> orgId() {
        return Optional.ofNullable(orgId);
    }

    public String channel() {
        return channel;
    }

    public Optional<String> outBookingNo() {
        return Optional.ofNullable(outBookingNo);
    }

    public Optional<UUID> batchId() {
        return Optional.ofNullable(batchId);
    }

    public Optional<Integer> batchRow() {
        return Optional.ofNullable(batchRow);
    }

    public String currency() {
        return currency;
    }

    public Instant declaredAt() {
        return declaredAt;
    }
}
