package dev.jinvax.notification.platform;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Where short messages go. Without a url none are sent. */
@ConfigMapping(prefix = "jinvax.sms")
public interface SmsSettings {
    /** Of the gateway that knows the provider. */
    Optional<URI> url();

    /** {@code whsec_} and base64: the gateway checks our signature with it. */
    Optional<String> secret();

    /** The provider's template ids by kind and language, for instance {@code day-before-zh}. */
    Map<String, String> templates();
}
