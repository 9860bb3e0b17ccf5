/** One verb class per use case; transactions begin here only. */
@NullMarked
package dev.jinvax.booking.application;

import org.jspecify.annotations.NullMarked;
