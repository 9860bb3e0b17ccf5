/** One effect and one answer per Idempotency-Key. */
@NullMarked
package dev.jinvax.kit.idempotency;

import org.jspecify.annotations.NullMarked;
