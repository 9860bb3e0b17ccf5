/** Batches over HTTP: upload, progress, rows, commit, result files. */
@NullMarked
package dev.jinvax.booking.api.batch;

import org.jspecify.annotations.NullMarked;
