/** Places kept for a partner for some minutes. */
@NullMarked
package dev.jinvax.booking.domain.hold;

import org.jspecify.annotations.NullMarked;
