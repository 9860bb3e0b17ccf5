/** Events written in the transaction of the change, and the relay that sends them. */
@NullMarked
package dev.jinvax.kit.outbox;

import org.jspecify.annotations.NullMarked;
