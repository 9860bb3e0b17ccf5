package dev.jinvax.notification.domain;

import java.util.Map;

/**
 * A short message: a template the provider has approved, and what is filled in.
 *
 * @param messageId the same on every attempt, so that the gateway recognises a second one
 * @param phone E.164, for instance {@code +8613800000000}
 * @param variables by the names the template has
 */
public record Sms(String messageId, String phone, String templateId, Map<String, String> variables) {
    public Sms {
        variables = Map.copyOf(variables);
    }

    /** A number is personal. */
    @Override
    public String toString() {
        return "Sms[" + messageId + "]";
    }
}
