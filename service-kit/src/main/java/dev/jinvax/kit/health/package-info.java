/** Readiness that says what is missing. */
@NullMarked
package dev.jinvax.kit.health;

import org.jspecify.annotations.NullMarked;
