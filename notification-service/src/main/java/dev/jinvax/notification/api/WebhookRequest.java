package dev.jinvax.notification.api;

import dev.jinvax.notification.domain.Signing;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook to be made. */
public record WebhookRequest(
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = "[Hh][Tt][Tt][Pp][Ss]?://[!-~]+")
        @Schema(description = "Where events are posted to; https, public", examples = "https://partner.example/jinvax")
        String url,

        @Nullable
        @Size(max = 50)
        @Schema(description = "Types wanted; absent or empty for all", examples = "[\"booking.confirmed.v1\"]")
        List<@NotNull @Size(max = 64) @Pattern(regexp = "[a-z][a-z0-9_.]*") String> eventTypes,

        @Schema(description = "HMAC (v1, the default) or ED25519 (v1a): how messages are signed", examples = "HMAC")
        @Nullable
        Signing signing,

        @Email
        @Size(max = 254)
        @Schema(
                description = "Mailbox that is told when the webhook is switched off; ops are when absent",
                examples = "webhooks@partner.example")
        @Nullable
        String contactEmail) {
    /** A mailbox may be a person's. */
    @Override
    public String toString() {
        return "WebhookRequest[" + url + "]";
    }
}
