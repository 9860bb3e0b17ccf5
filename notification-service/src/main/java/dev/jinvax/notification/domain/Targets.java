package dev.jinvax.notification.domain;

/** Where webhooks may go. */
public interface Targets {
    /** Whether a webhook with this address may be registered; each sending checks the address again. */
    boolean isAllowed(String url);
}
