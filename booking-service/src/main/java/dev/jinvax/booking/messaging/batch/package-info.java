/** Batch rows on their way to eligibility and back, and the events of batches. */
@NullMarked
package dev.jinvax.booking.messaging.batch;

import org.jspecify.annotations.NullMarked;
