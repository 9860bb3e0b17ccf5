/** Batches and their rows: states, what a plan prefers, what can be wrong with a row. */
@NullMarked
package dev.jinvax.booking.domain.batch;

import org.jspecify.annotations.NullMarked;
