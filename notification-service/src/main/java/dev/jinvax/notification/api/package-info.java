/** HTTP in: webhooks, deliveries, reminders, opt-outs, previews. */
@NullMarked
package dev.jinvax.notification.api;

import org.jspecify.annotations.NullMarked;
