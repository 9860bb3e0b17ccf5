/** The visit over HTTP, for the desk and the clinician of the booking's own site. */
@NullMarked
package dev.jinvax.booking.api.visit;

import org.jspecify.annotations.NullMarked;
