/** Wiring of this service alone. */
@NullMarked
package dev.jinvax.booking.platform;

import org.jspecify.annotations.NullMarked;
