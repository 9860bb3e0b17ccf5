/** What the services promise each other: every event's schema, examples, topic, producer and consumers. */
@NullMarked
package dev.jinvax.contracts;

import org.jspecify.annotations.NullMarked;
