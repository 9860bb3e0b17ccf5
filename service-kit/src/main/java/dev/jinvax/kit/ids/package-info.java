/** Identifiers made in Java. */
@NullMarked
package dev.jinvax.kit.ids;

import org.jspecify.annotations.NullMarked;
