package dev.jinvax.notification.domain;

/** How a webhook's messages are signed (Standard Webhooks). */
public enum Signing {
    /** {@code v1}: HMAC-SHA-256 with a secret both sides keep. */
    HMAC,
    /** {@code v1a}: the receiver keeps a public key, with which nobody can sign. */
    ED25519
}
