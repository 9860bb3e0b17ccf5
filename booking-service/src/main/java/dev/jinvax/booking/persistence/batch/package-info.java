/** Batches and their rows in PostgreSQL, in sets. */
@NullMarked
package dev.jinvax.booking.persistence.batch;

import org.jspecify.annotations.NullMarked;
