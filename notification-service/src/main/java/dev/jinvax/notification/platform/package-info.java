/** Wiring of this service alone: keys, loops, settings. */
@NullMarked
package dev.jinvax.notification.platform;

import org.jspecify.annotations.NullMarked;
