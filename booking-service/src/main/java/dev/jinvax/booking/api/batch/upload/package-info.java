/** Reads uploaded files, row by row, into applicants: encodings, separators, headers, dates as people type them. */
@NullMarked
package dev.jinvax.booking.api.batch.upload;

import org.jspecify.annotations.NullMarked;
