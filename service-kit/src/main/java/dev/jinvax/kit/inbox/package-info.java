/** Events taken from Kafka: one effect per id, poisoned ones set aside. */
@NullMarked
package dev.jinvax.kit.inbox;

import org.jspecify.annotations.NullMarked;
