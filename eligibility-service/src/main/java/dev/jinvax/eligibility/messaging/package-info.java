/** Events out through the outbox, batch rows in. */
@NullMarked
package dev.jinvax.eligibility.messaging;

import org.jspecify.annotations.NullMarked;
