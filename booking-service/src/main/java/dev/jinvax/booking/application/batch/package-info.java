/** Use cases of batches, and the worker that carries them on after any crash. */
@NullMarked
package dev.jinvax.booking.application.batch;

import org.jspecify.annotations.NullMarked;
