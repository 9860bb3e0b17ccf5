/** Keeping places, giving them back, booking them. */
@NullMarked
package dev.jinvax.booking.application.hold;

import org.jspecify.annotations.NullMarked;
