/** The visit's use cases, one verb class each, and the work that falls due by itself. */
@NullMarked
package dev.jinvax.booking.application.visit;

import org.jspecify.annotations.NullMarked;
