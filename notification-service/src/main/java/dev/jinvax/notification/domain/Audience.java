package dev.jinvax.notification.domain;

/** Who is told. */
public enum Audience {
    /** The person, by e-mail and through the platform that booked. */
    PERSON,
    /** The site and ops, by the alert mailbox and the site's own webhooks. */
    SITE
}
