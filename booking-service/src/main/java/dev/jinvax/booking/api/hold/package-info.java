/** Holds over HTTP. */
@NullMarked
package dev.jinvax.booking.api.hold;

import org.jspecify.annotations.NullMarked;
