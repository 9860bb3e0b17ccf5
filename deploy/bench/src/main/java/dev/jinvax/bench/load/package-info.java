/** A lean HTTP client that makes load and remembers every answer. */
@NullMarked
package dev.jinvax.bench.load;

import org.jspecify.annotations.NullMarked;
