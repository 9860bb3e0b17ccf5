/** The leanest transaction that does the durable work of one booking. */
@NullMarked
package dev.jinvax.bench.floor;

import org.jspecify.annotations.NullMarked;
