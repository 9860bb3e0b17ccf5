package dev.jinvax.booking.api;

import dev.jinvax.booking.domain.Partner;
import dev.jinvax.kit.caller.Channel;
import dev.jinvax.kit.problem.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What ops decides about a partner; absent quotas are no limits.
 *
 * @param requestsPerSecond at each service, over all its replicas
 * @param bookingsPerDay bookings made on a calendar day in Shanxi, single and from batches together
 */
public record PartnerRequest(
        @NotNull Channel channel,
        @NotBlank @Size(max = 200) @PlainText String name,
        @Nullable @Valid PartnerContact contact,
        @Nullable Boolean suspended,
        @Nullable @Min(1) @Max(100_000) Integer requestsPerSecond,
        @Nullable @Min(1) @Max(10_000_000) Integer bookingsPerDay) {

    Partner.Profile profile() {
        return new Partner.Profile(
                channel.name(),
                name,
                contact == null
                        ? new Partner.Contact(Optional.empty(), Optional.empty())
                        : new Partner.Contact(
                                Optional.ofNullable(contact.email()), Optional.ofNullable(contact.phone())),
                Boolean.TRUE.equals(suspended),
                Optional.ofNullable(requestsPerSecond),
                Optional.ofNullable(bookingsPerDay));
    }

    /** The partner's duty desk: a shared mailbox and its telephone, not a person's. */
    public record PartnerContact(
            @Nullable @Pattern(regexp = "[^\\s@\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,190}")
            String email,

            @Nullable @Pattern(regexp = "\\+?[0-9][0-9 -]{4,30}")
            String phone) {}
}
