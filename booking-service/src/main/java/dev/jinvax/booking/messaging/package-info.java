/** Events in and out: this service's own wire records, the journal and the consumers. */
@NullMarked
package dev.jinvax.booking.messaging;

import org.jspecify.annotations.NullMarked;
