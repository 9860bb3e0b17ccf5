/** Events in; webhooks and e-mail out. */
@NullMarked
package dev.jinvax.notification.messaging;

import org.jspecify.annotations.NullMarked;
