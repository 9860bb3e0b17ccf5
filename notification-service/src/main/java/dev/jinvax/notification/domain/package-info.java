/** Reminders, deliveries and their rules; knows Java alone. */
@NullMarked
package dev.jinvax.notification.domain;

import org.jspecify.annotations.NullMarked;
